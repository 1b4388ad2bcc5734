import { readBaseline } from './baselines.ts';
import type { Difference } from './compare-shot.ts';
import { compareShot } from './compare-shot.ts';
import { writeContactSheet } from './contact-sheet.ts';
import type { Shot } from './shoot-sheets.ts';
import { shootSheets } from './shoot-sheets.ts';

/** What there is to see, and how it differs from what was accepted. */
export interface Look {
  readonly shots: readonly Shot[];
  readonly differences: readonly Difference[];
  /** Path of the page that shows both. */
  readonly page: string;
}

export async function look(): Promise<Look> {
  const shots: Shot[] = [];
  const compared: Promise<Difference[]>[] = [];
  for await (const shot of shootSheets()) {
    shots.push(shot);
    // While the browser is busy with the next one.
    compared.push(readBaseline(shot.sheet).then((baseline) => compareShot(shot, baseline)));
  }
  const differences = (await Promise.all(compared)).flat();
  return { shots, differences, page: await writeContactSheet(shots, differences) };
}

/** A line for each difference, and what can be done about them. */
export function inWords(differences: readonly Difference[], page: string): string {
  const lines = differences.map(({ sheet, cell, what }) => `“${cell}” in ${sheet.name} ${what}`);
  const advice = `Look at ${page}. If it should look so: npm run visual:accept.`;
  return [...lines, advice].join('\n');
}
