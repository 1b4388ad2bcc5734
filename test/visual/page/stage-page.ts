/** A page that shows cells, one below the other: the one that `?cell=` names, or what it is told to. */
import { findCell } from './cells.ts';
import { badOrder, badPlaces, outOfReach } from './geometry.ts';
import { speak } from './speak.ts';
import { Stage } from './stage.ts';
import { standStill } from './stand-still.ts';

export interface StagePage {
  /** Instead of what was there. Rejects when a cell is not reached. */
  show(names: readonly string[]): Promise<void>;
  speak(language: string): Promise<void>;
  /** Names of the cells that are higher or wider than their place. */
  outgrown(): string[];
  /** Each cell takes the height that it needs; what is then wrong with it, in words. */
  findings(): Promise<Findings>;
}

export interface Findings {
  /** What sticks out of its place, lies over something else, or makes the page wider. */
  readonly badPlaces: string[];
  /** Names that are mixed up with the text around them. */
  readonly badOrder: string[];
  /** Controls that are not seen, or not met by a pointer, while they have the focus. */
  readonly outOfReach: string[];
}

declare global {
  interface Window {
    /** The page's own, for whoever looks at it. */
    readonly stagePage: StagePage;
  }
}

let sections: HTMLElement[] = [];

const page: StagePage = {
  async show(names) {
    sections = names.map((name) => {
      const section = document.createElement('section');
      section.id = name;
      section.style.setProperty('--height', `${String(findCell(name).height ?? 640)}px`);
      return section;
    });
    document.body.replaceChildren(...sections);
    const shown: Promise<void>[] = [];
    for (const section of sections) {
      shown.push(
        new Stage(section).show(findCell(section.id)).catch((error: unknown) => {
          throw new Error(`“${section.id}” is not reached`, { cause: error });
        }),
      );
      // Each reads the address of this page for itself, once it is there.
      await new Promise((resolve) => setTimeout(resolve));
    }
    await Promise.all(shown);
    await standStill();
  },
  speak,
  async findings() {
    document.documentElement.style.setProperty('--all', 'auto');
    const found: Record<keyof Findings, string[]> = { badPlaces: [], badOrder: [], outOfReach: [] };
    for (const section of sections) {
      const named = (what: string) => `${section.id}: ${what}`;
      found.badPlaces.push(...badPlaces(section).map(named));
      found.badOrder.push(...badOrder(section).map(named));
      found.outOfReach.push(...(await outOfReach(section)).map(named));
    }
    return found;
  },
  outgrown: () =>
    sections
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight || scrollWidth > clientWidth,
      )
      .map(({ id }) => id),
};
Object.assign(window, { stagePage: page });

const { searchParams } = new URL(location.href);
await speak(searchParams.get('lang') ?? 'en');
const asked = searchParams.getAll('cell');
if (asked.length > 0) await page.show(asked);
