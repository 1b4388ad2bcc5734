/** The page of a host, the one that `?host=` names, with its sheets and one element. */
import { findCell } from '../page/cells.ts';
import { Stage } from '../page/stage.ts';
import { standStill } from '../page/stand-still.ts';
import type { Looks } from './looks.ts';
import { readFocused, readLooks } from './looks.ts';
import { hosts } from './hosts.ts';

export interface HostPage {
  /** Until the element shows a cell, and the host has had its way. */
  show(cell: string): Promise<void>;
  looks(): Looks;
  /** Of each control while it has the focus. Only one page at a time has it. */
  focused(): Looks;
  /** Where the card is, in CSS pixels of the page. */
  card(): DOMRect;
}

declare global {
  interface Window {
    readonly hostPage: HostPage;
  }
}

const name = new URLSearchParams(location.search).get('host') ?? 'clean';
const host = hosts[name];
if (!host) throw new Error(`There is no host "${name}".`);

/** What hosts have around a form; it stays where it is, so that pages can be laid over each other. */
const place = document.createElement('main');
place.id = 'host';
place.className = 'container content entry-content box';
place.style.cssText = `position: absolute !important; left: 20px !important; top: 20px !important;
  width: 520px !important; margin: 0 !important; padding: 0 !important; border: 0 !important;`;
document.body.append(place);

const sheets = Promise.all(
  (host.sheets ?? []).map(async (path) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `/${path}`;
    const loaded = new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => {
        reject(new Error(`There is no ${path}.`));
      };
    });
    document.head.append(link);
    await loaded;
  }),
);

function find(): { element: HTMLElement; card: Element } {
  const element = document.querySelector('login-widget');
  const card = element?.shadowRoot?.querySelector('[part=frame]');
  if (!element || !card) throw new Error('There is no element.');
  return { element, card };
}

const page: HostPage = {
  async show(cell) {
    await sheets;
    if (host.later) document.addEventListener('login-step', host.later, { once: true });
    place.replaceChildren();
    await new Stage(place).show(findCell(cell));
    await standStill();
  },
  looks: () => readLooks(find()),
  focused: () => readFocused(find()),
  card: () => find().card.getBoundingClientRect(),
};
Object.assign(window, { hostPage: page });
