/** A page with the pages of all hosts beside each other, the clean one first. */
import { hosts } from './hosts.ts';
import type { Looks } from './looks.ts';

export interface HostsPage {
  /** Until each shows a cell. */
  show(cell: string): Promise<void>;
  /** What does not look as on the clean host, in words; for each host only the first few. */
  differences(): string[];
  /** The same with the focus on one control after the other. */
  focusDifferences(): string[];
  /** Controls of the clean host's form that do not have the focus when they should, or no ring with it. */
  unseenFocus(): string[];
  /** Where the cards are, by the names of the hosts, in CSS pixels. */
  cards(): { name: string; x: number; y: number; width: number; height: number }[];
}

declare global {
  interface Window {
    readonly hostsPage: HostsPage;
  }
}

/** So many differences of a host say enough. */
const ENOUGH = 12;

const frames = Object.entries(hosts).map(([name, { quirks }]) => {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const frame = document.createElement('iframe');
  caption.textContent = name;
  frame.src = `${quirks ? 'quirks' : 'host'}.html?${new URLSearchParams({ host: name }).toString()}`;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  figure.append(caption, frame);
  document.body.append(figure);
  return { name, frame, loaded };
});

function pageOf(frame: HTMLIFrameElement) {
  if (!frame.contentWindow) throw new Error('There is no page.');
  return frame.contentWindow.hostPage;
}

/** Compares with the clean host, which is the first. */
function compare(read: (frame: HTMLIFrameElement) => Looks): string[] {
  const [clean = {}, ...others] = frames.map(({ frame }) => read(frame));
  return others.flatMap((looks, index) => {
    const host = frames[index + 1]?.name ?? '';
    const found = Object.keys({ ...clean, ...looks }).flatMap((piece) =>
      differing(clean[piece], looks[piece]).map((what) => `${host}: ${piece}: ${what}`),
    );
    const more = found.length - ENOUGH;
    return more > 0 ? [...found.slice(0, ENOUGH), `${host}: and ${String(more)} more`] : found;
  });
}

function differing(clean: Looks[string] = {}, other: Looks[string] = {}): string[] {
  return Object.keys({ ...clean, ...other })
    .filter((name) => clean[name] !== other[name])
    .map((name) => `${name} is ${other[name] ?? '-'}, not ${clean[name] ?? '-'}`);
}

const page: HostsPage = {
  async show(cell) {
    await Promise.all(
      frames.map(async ({ name, frame, loaded }) => {
        await loaded;
        await pageOf(frame)
          .show(cell)
          .catch((error: unknown) => {
            throw new Error(`${name}: ${String(error)}`);
          });
      }),
    );
  },
  differences: () => compare((frame) => pageOf(frame).looks()),
  focusDifferences: () => compare((frame) => pageOf(frame).focused()),
  unseenFocus: () => {
    const [clean] = frames;
    const controls = Object.entries(clean ? pageOf(clean.frame).focused() : {});
    if (controls.length === 0) return ['There is no control.'];
    return controls
      .filter(([, { focused, 'outline-width': width, 'outline-style': style }]) => {
        return focused !== 'true' || !(parseFloat(width ?? '') >= 2) || style !== 'solid';
      })
      .map(([name]) => name);
  },
  cards: () =>
    frames.map(({ name, frame }) => {
      const { x, y, width, height } = pageOf(frame).card();
      const { left, top } = frame.getBoundingClientRect();
      return { name, x: left + scrollX + x, y: top + scrollY + y, width, height };
    }),
};
Object.assign(window, { hostsPage: page });
