import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import type { Asked, Told } from './stage/messages.ts';
import { ask, hear, told } from './stage/messages.ts';

/** CSS pixels of each viewport. */
const sizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  phone: [360, 740],
  tablet: [768, 1024],
  desktop: [1280, 800],
  column: [280, 640],
};

/** The frame that the element is tried in, and the talk with the page inside. */
export class StageFrame {
  readonly #place = find('#frame', HTMLElement);
  #frame: HTMLIFrameElement | undefined;
  #stage: Window | undefined;
  #viewport = '';

  constructor(listener: (message: Told) => void) {
    hear(told, (message, from) => {
      if (message.type === 'qa-ready') this.#stage = from;
      // Of a stage that is gone.
      if (from === this.#stage || message.type !== 'qa-ready') listener(message);
    });
    new ResizeObserver(() => {
      this.#fit();
    }).observe(this.#place);
  }

  /** The address of the page inside, for a window of its own. */
  static addressOf(console: string): string {
    const url = new URL(console);
    return new URL(`/qa/stage/${url.search}`, url).href;
  }

  /** Begins anew. A new frame leaves no step in the history of the tab. */
  open(console: string): void {
    const address = StageFrame.addressOf(console);
    const elsewhere = new URL(console).searchParams.get('host') === 'framed';
    const src = elsewhere ? otherSite(address) : address;
    // Who has the focus here keeps it, whatever happens on the stage.
    const still = document.activeElement !== document.body;
    this.#frame = create('iframe', {
      title: 'The element on its page',
      src: src ?? false,
      'data-still': still,
    });
    const none = 'Another site needs a second name of this machine, as a laptop has: not here.';
    this.#place.replaceChildren(
      src === null ? create('p', { class: 'problem' }, none) : this.#frame,
    );
    this.#stage = undefined;
    this.#fit();
  }

  ask(message: Asked): void {
    if (this.#stage) ask(this.#stage, message);
    if (message.type === 'qa-focus') this.#frame?.focus();
  }

  /** @param viewport Empty: as large as there is room. @param scheme Empty: that of the system. */
  show(viewport: string, scheme: string): void {
    this.#viewport = viewport;
    // What is in the frame takes its scheme from here, where browsers know that.
    this.#place.dataset['scheme'] = scheme;
    this.#fit();
  }

  /** Larger viewports than there is room for are shown smaller. */
  #fit(): void {
    const size = sizes[this.#viewport];
    const { style, clientWidth } = this.#place;
    this.#place.dataset['viewport'] = size ? this.#viewport : '';
    const scale = size ? Math.min(1, clientWidth / size[0]) : 1;
    style.setProperty('--frame-width', size ? `${String(size[0])}px` : '100%');
    style.setProperty('--frame-height', size ? `${String(size[1])}px` : '100%');
    style.setProperty('--frame-scale', String(scale));
    find('#frame-size', HTMLElement).textContent = size
      ? `${String(size[0])} × ${String(size[1])}${scale < 1 ? `, at ${String(Math.round(scale * 100))} %` : ''}`
      : '';
  }
}

/** The page that plays another site, by another name of this machine; null where it has none. */
function otherSite(address: string): string | null {
  const { protocol, hostname, port, search } = new URL(address);
  if (!/^(localhost|127\.0\.0\.1)$/.test(hostname)) return null;
  const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `${protocol}//${other}:${port}/qa/elsewhere/${search}`;
}
