import type { LitElement, ReactiveController } from 'lit';

/** What an element must know of the page around it. */
interface Listener {
  /** Nothing goes on: the page came back from the browser's cache, or the element was taken out of it. */
  readonly interrupted: () => void;
  /** The page or the element goes away: nobody is to find here what was typed. */
  readonly left: () => void;
  /** Whoever looks at the screen next may be somebody else. */
  readonly hidden: () => void;
}

/** Listens to the page as long as an element is in it. */
export class PageLifecycle implements ReactiveController {
  readonly #host: LitElement;
  readonly #listener: Listener;
  #connected = new AbortController();

  constructor(host: LitElement, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    const { interrupted, left, hidden } = this.#listener;
    const { signal } = (this.#connected = new AbortController());
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) interrupted();
    };
    const onVisibilityChange = () => {
      if (document.visibilityState === 'hidden') hidden();
    };
    addEventListener('pageshow', onPageShow, { signal });
    addEventListener('pagehide', left, { signal });
    document.addEventListener('visibilitychange', onVisibilityChange, { signal });
  }

  hostDisconnected(): void {
    this.#connected.abort();
    // A move within the document reconnects in the same task, and must keep everything.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#listener.left();
      this.#listener.interrupted();
    });
  }
}
