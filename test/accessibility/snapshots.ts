import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Tab } from '../support/browser-suite-tab.ts';
import { chromiumSession } from './media.ts';
import { spokenTree } from './spoken-tree.ts';

/** One text for each state, as a screen reader would tell it; `npm run accessibility:snapshots` makes them anew. */
const folder = fileURLToPath(new URL('snapshots/', import.meta.url));

export async function takeSnapshot(tab: Tab): Promise<string> {
  return spokenTree(await chromiumSession(tab), 'login-widget');
}

/** Empty when there is none. */
export function readSnapshot(state: string): Promise<string> {
  return readFile(`${folder}${state}.txt`, 'utf8').catch(() => '');
}

/** States that have one. */
export async function listSnapshots(): Promise<string[]> {
  return (await readdir(folder)).map((name) => name.replace(/\.txt$/, ''));
}

export async function writeSnapshots(texts: ReadonlyMap<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [state, text] of texts) await writeFile(`${folder}${state}.txt`, text);
}

/** The lines that differ, as a diff shows them; no more than a snapshot has. */
export function difference(stored: string, now: string): string[] {
  if (stored === now) return [];
  const [before, after] = [stored.split('\n'), now.split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come, ...(gone.length + come.length === 0 ? ['another order'] : [])];
}
