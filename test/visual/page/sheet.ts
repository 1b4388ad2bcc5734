/** A page with all cells of a group, in columns: frames, so that each can be as wide as a page is. */
import type { CellGroup } from './cells.ts';
import { cells } from './cells.ts';

/** Where a cell is on the sheet, in CSS pixels. */
export interface Place {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** False: fonts decide too much of it. */
  readonly compared: boolean;
}

export interface SheetPage {
  /** Until every cell shows what it should. */
  fill(group: CellGroup): Promise<void>;
  /** @param width Of the pages, in CSS pixels. @returns Where their cells are. */
  widen(width: number): Place[];
  speak(language: string): Promise<void>;
  /** Names of cells that are higher or wider than their place. */
  outgrown(): string[];
}

declare global {
  interface Window {
    readonly sheetPage: SheetPage;
  }
}

class Column {
  readonly names: string[] = [];
  height = 0;
  readonly window = document.createElement('div');
  readonly #frame = document.createElement('iframe');

  get page(): Window {
    if (!this.#frame.contentWindow) throw new Error('There is no page.');
    return this.#frame.contentWindow;
  }

  async fill(): Promise<void> {
    this.window.style.setProperty('--height', `${String(this.height)}px`);
    this.window.append(this.#frame);
    document.body.append(this.window);
    this.#frame.src = 'stage.html';
    await new Promise((resolve) => (this.#frame.onload = resolve));
    await this.page.stagePage.show(this.names);
  }

  places(group: CellGroup): Place[] {
    const { offsetLeft: x, offsetTop: top, offsetWidth: width } = this.window;
    return this.names.map((name) => {
      const { offsetTop, offsetHeight } = this.page.document.getElementById(name) ?? this.window;
      const { compared = true } = cells[group][name] ?? {};
      return { name, x, y: top + offsetTop, width, height: offsetHeight, compared };
    });
  }
}

/** As many pages as are quickly loaded; what is below an image's greatest height fits into each. */
const columns = Array.from({ length: 4 }, () => new Column());
let shown: CellGroup = 'steps';

const page: SheetPage = {
  async fill(group) {
    shown = group;
    for (const [name, { height = 640 }] of Object.entries(cells[group])) {
      const least = Math.min(...columns.map((column) => column.height));
      const column = columns.find((each) => each.height === least);
      column?.names.push(name);
      if (column) column.height += height;
    }
    await Promise.all(columns.map((column) => column.fill()));
  },
  widen(width) {
    document.body.style.setProperty('--width', `${String(width)}px`);
    return columns.flatMap((column) => column.places(shown));
  },
  async speak(language) {
    await Promise.all(columns.map((column) => column.page.stagePage.speak(language)));
  },
  outgrown: () => columns.flatMap((column) => column.page.stagePage.outgrown()),
};
Object.assign(window, { sheetPage: page });
