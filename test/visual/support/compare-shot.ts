import pixelmatch from 'pixelmatch';
import type { Place } from '../page/sheet.ts';
import type { Baseline } from './baselines.ts';
import type { Picture } from './picture.ts';
import { crop, decode } from './picture.ts';
import type { Sheet } from './sheets.ts';
import type { Shot } from './shoot-sheets.ts';

/** Perceived distance from which a pixel counts: 1 is black from white, 0.02 can just be seen (OKLab). */
const THRESHOLD = 0.02;
/** So many pixels that count, in a square of {@link WINDOW} pixels, are a change; edges that are only drawn otherwise are none. */
const LIMIT = 12;
const WINDOW = 16;

export interface Difference {
  readonly sheet: Sheet;
  readonly cell: string;
  /** In words. */
  readonly what: string;
  /** Of a cell that has changed. */
  readonly pictures?: {
    readonly expected: Picture;
    readonly actual: Picture;
    /** What differs in red, in the rest pale. */
    readonly diff: Picture;
  };
}

/** What is not as it was accepted, cell by cell. */
export async function compareShot(shot: Shot, baseline: Baseline | null): Promise<Difference[]> {
  const { sheet, places, outgrown } = shot;
  const sheetPicture = await decode(shot.image);
  const differences: Difference[] = outgrown.map((cell) => ({
    sheet,
    cell,
    what: 'does not fit into its place; give it more height in test/visual/page/cells.ts',
  }));
  for (const place of places) {
    const what = { sheet, cell: place.name };
    const was = baseline?.places[place.name];
    const expected = was && sameSize(was, place) ? crop(baseline.picture, was) : null;
    const actual = crop(sheetPicture, place);
    if (!expected || !actual) differences.push({ ...what, what: 'is new' });
    else if (place.compared) {
      const found = compare(expected, actual);
      if (found) differences.push({ ...what, ...found });
    }
  }
  const names = new Set(places.map(({ name }) => name));
  for (const cell of Object.keys(baseline?.places ?? {})) {
    if (!names.has(cell)) differences.push({ sheet, cell, what: 'is gone' });
  }
  return differences;
}

const sameSize = (one: Place, other: Place) =>
  one.width === other.width && one.height === other.height;

function compare(expected: Picture, actual: Picture) {
  if (expected.data.equals(actual.data)) return null;
  const { width, height } = expected;
  const diff: Picture = { data: Buffer.alloc(expected.data.length), width, height };
  const count = (windowSize: number) =>
    pixelmatch(expected.data, actual.data, diff.data, width, height, {
      threshold: THRESHOLD,
      windowSize,
    });
  if (count(WINDOW) <= LIMIT) return null;
  const what = `has changed, by ${String(count(Infinity))} pixels`;
  return { what, pictures: { expected, actual, diff } };
}
