import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../../../demo/start/refusal.mjs';
import type { ModeName } from './modes.ts';
import { modeNames } from './modes.ts';

export interface BenchOptions {
  readonly help: boolean;
  /** Runs of each peer in each mode. */
  readonly runs: number;
  /** From the fastest to the slowest. */
  readonly modes: readonly ModeName[];
  /** Ids of peers, in the order of the table of peers. */
  readonly only: readonly string[];
  /** Where all numbers go. */
  readonly out: string;
  /** Path of the browser; null: the one that is found. */
  readonly chromium: string | null;
  /** Put the result into the README. */
  readonly write: boolean;
}

/** Enough for any quartile, and it ends. */
const MOST_RUNS = 100;

export const help = `npm run bench                             all widgets side by side; a table in the end
npm run bench -- --runs 5                 runs of each widget in each mode (15)
npm run bench -- --modes both,cpu4        of ${modeNames.join(', ')} (both,slow4g)
npm run bench -- --only plain-html,okta   only these
npm run bench -- --out FILE               all numbers as JSON (.cache/bench/results.json)
npm run bench -- --chromium PATH          the browser, if not the one that is found
npm run bench -- --write                  puts table and picture into the README`;

/**
 * @param ids of all peers
 * @throws {Refusal} When an option or its value makes no sense.
 */
export function readOptions(args: readonly string[], ids: readonly string[]): BenchOptions {
  const values = parse(args);
  const modes = choose('--modes', values.modes ?? 'both,slow4g', modeNames);
  const only = values.only === undefined ? ids : choose('--only', values.only, ids);
  const write = values.write ?? false;
  if (write && (only.length < ids.length || !modes.includes('both') || !modes.includes('slow4g'))) {
    throw new Refusal('--write needs all widgets, and the modes both and slow4g.');
  }
  return {
    help: values.help ?? false,
    runs: readRuns(values.runs ?? '15'),
    modes,
    only,
    out: resolve(values.out ?? '.cache/bench/results.json'),
    chromium: values.chromium ?? null,
    write,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        runs: { type: 'string' },
        modes: { type: 'string' },
        only: { type: 'string' },
        out: { type: 'string' },
        chromium: { type: 'string' },
        write: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split('. ');
    throw new Refusal(`${sentence.replace(/\.$/, '')}; see npm run bench -- --help.`);
  }
}

function readRuns(text: string): number {
  const runs = /^\d+$/.test(text) ? Number(text) : 0;
  if (runs >= 1 && runs <= MOST_RUNS) return runs;
  throw new Refusal(`--runs takes a number from 1 to ${MOST_RUNS}, not "${text}".`);
}

/** @param list names with commas between them */
function choose<T extends string>(option: string, list: string, known: readonly T[]): readonly T[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown !== undefined) {
    throw new Refusal(`${option}: "${unknown}" is none of ${known.join(', ')}.`);
  }
  return known.filter((name) => names.includes(name));
}
