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
    const frame = create('iframe', { title: 'The element on its page', src });
    this.#place.replaceChildren(frame);
    this.#frame = frame;
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

/** A page of an origin that nobody else has, with the stage in it. */
function otherSite(address: string): string {
  const escaped = address.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const page = `<!doctype html><html lang="en"><title>Another site</title>
    <body marginwidth="0" marginheight="0"><p>Another site shows this:</p>
    <iframe src="${escaped}" title="The element" width="100%" height="640" frameborder="0"></iframe>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(page)}`;
}
