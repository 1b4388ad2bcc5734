import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Place } from '../page/sheet.ts';
import type { Picture } from './picture.ts';
import { decode } from './picture.ts';
import type { Sheet } from './sheets.ts';
import { sheets } from './sheets.ts';
import type { Shot } from './shoot-sheets.ts';

const folder = fileURLToPath(new URL('../baselines/', import.meta.url));
const PLACES = join(folder, 'places.json');

/** What a sheet is to look like. */
export interface Baseline {
  readonly picture: Picture;
  /** Where its cells are, by their names. */
  readonly places: Readonly<Record<string, Place>>;
}
type Places = Record<string, Readonly<Record<string, Place>>>;

/** Sheets with the same cells in the same places. */
const layoutOf = ({ cells, width }: Sheet) => `${cells}-${String(width)}`;
/** WebP without loss: a third of the bytes of PNG. */
const fileOf = ({ name }: Sheet) => join(folder, `${name}.webp`);

/** @returns Null when nobody has accepted one yet. */
export async function readBaseline(sheet: Sheet): Promise<Baseline | null> {
  const file = await readFile(fileOf(sheet)).catch(() => null);
  const places = (await readPlaces())[layoutOf(sheet)];
  return file && places ? { picture: await decode(file), places } : null;
}

/** From now on these sheets are to look as they do; what belongs to no sheet goes. */
export async function acceptAsBaselines(shots: readonly Shot[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const all = await readPlaces();
  for (const { sheet, places, image } of shots) {
    await sharp(image).removeAlpha().webp({ lossless: true }).toFile(fileOf(sheet));
    all[layoutOf(sheet)] = Object.fromEntries(places.map((place) => [place.name, place]));
  }
  const layouts = new Set(sheets.map(layoutOf));
  const known = Object.entries(all).filter(([layout]) => layouts.has(layout));
  await writeFile(PLACES, `${JSON.stringify(Object.fromEntries(known.sort()))}\n`);
  const kept = new Set([PLACES, ...sheets.map(fileOf)]);
  for (const name of await readdir(folder)) {
    if (!kept.has(join(folder, name))) await rm(join(folder, name));
  }
}

async function readPlaces(): Promise<Places> {
  const text = await readFile(PLACES, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Places;
}
