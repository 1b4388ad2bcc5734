import { create } from '../../shared/create.ts';
import { find } from '../../shared/find.ts';
import { hear, told } from '../stage/messages.ts';

const state = find('#state', HTMLElement);
/** Milliseconds that a print waits for what is not there yet. */
const PATIENCE = 30_000;

/** Frames that are there while they are near the eye, so that a hundred of them cost as much as ten. */
export class LazyFrames {
  readonly #places = new Set<HTMLElement>();
  readonly #ready = new Set<HTMLElement>();
  #keeps = false;
  readonly #near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#mount(target as HTMLElement);
        else if (!this.#keeps) this.#unmount(target as HTMLElement);
      }
    },
    { rootMargin: '600px' },
  );

  constructor() {
    hear(told, (message, from) => {
      const place = [...this.#places].find(
        (each) => each.querySelector('iframe')?.contentWindow === from,
      );
      if (!place) return;
      const ended = message.type === 'qa-drive' && message.state !== 'running';
      if (!ended) return;
      this.#ready.add(place);
      place.dataset['state'] = message.state;
      // All of it is to be seen, on paper too.
      const { scrollHeight } = from.document.body;
      if (scrollHeight > place.clientHeight) place.style.blockSize = `${String(scrollHeight)}px`;
      this.#tell();
    });
  }

  /** @param places Each with the address of its stage in `data-src`. */
  show(places: readonly HTMLElement[]): void {
    this.#near.disconnect();
    this.#places.clear();
    this.#ready.clear();
    this.#keeps = false;
    for (const place of places) {
      this.#places.add(place);
      this.#near.observe(place);
    }
    this.#tell();
  }

  /** Mounts all, and waits until each shows its step; some may not, in time. */
  async showAll(): Promise<void> {
    this.#keeps = true;
    for (const place of this.#places) this.#mount(place);
    const deadline = performance.now() + PATIENCE;
    while (this.#ready.size < this.#places.size && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  #mount(place: HTMLElement): void {
    if (place.firstChild) return;
    const { src = '', name = '' } = place.dataset;
    place.append(create('iframe', { src, title: name, 'data-still': true }));
  }

  #unmount(place: HTMLElement): void {
    place.replaceChildren();
    this.#ready.delete(place);
    delete place.dataset['state'];
    this.#tell();
  }

  #tell(): void {
    state.textContent = `${String(this.#places.size)} elements; ${String(this.#ready.size)} of them are mounted and at their step. The others follow as you scroll.`;
  }
}
