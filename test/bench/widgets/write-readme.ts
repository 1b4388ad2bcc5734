import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { Refusal } from '../../../demo/start/refusal.mjs';
import { root } from './folders.ts';
import { pictureOf } from './picture.ts';
import type { Report } from './report.ts';
import { paragraphOf, sortedResults, tableOf, timesFloor } from './report.ts';

const readme = join(root, 'README.md');
const picture = 'test/bench/widgets/results.svg';
const place = /(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/;

/**
 * Puts something into its place in a Markdown text.
 *
 * @throws {Refusal} When there is no such place.
 */
export function replaceResult(markdown: string, result: string): string {
  if (!place.test(markdown)) {
    throw new Refusal('README.md has no place for it, from <!-- bench --> to <!-- /bench -->.');
  }
  return markdown.replace(place, () => `\n${result}\n\n`);
}

/** @throws {Refusal} When the README has no place for a result. */
export async function checkReadme(): Promise<void> {
  replaceResult(await readFile(readme, 'utf8'), '');
}

/** Writes table, paragraph and picture. */
export async function writeReadme(report: Report): Promise<void> {
  const image = `![${alternativeOf(report)}](${picture})`;
  const result = [image, tableOf(report), paragraphOf(report)].join('\n\n');
  const text = replaceResult(await readFile(readme, 'utf8'), result);
  const options = { ...(await resolveConfig(readme)), filepath: readme };
  await writeFile(readme, await format(text, options));
  await writeFile(fileURLToPath(new URL('results.svg', import.meta.url)), pictureOf(report));
}

/** What the picture shows, in words. */
export function alternativeOf(report: Report): string {
  const times = sortedResults(report).map((result) => {
    const ratio = timesFloor(report, result, 'both');
    return `${result.label} ${ratio?.toFixed(2) ?? 'failed'}`;
  });
  return `Bars: time until the first field can be used, as a multiple of plain HTML: ${times.join('; ')}`;
}
