import type { Disturbance } from './measure-calmly.ts';
import { MOST_STOLEN } from './measure-calmly.ts';
import type { ModeName } from './modes.ts';
import { modeNames } from './modes.ts';
import type { Spread } from './statistics.ts';
import type { Result } from './summarize.ts';

/** Everything that was measured, and where. */
export interface Report {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly chromium: string;
  /** Processor cores of the machine. */
  readonly cpus: number;
  readonly runs: number;
  readonly modes: readonly ModeName[];
  readonly disturbance: Disturbance;
  readonly results: readonly Result[];
}

/** What everything else is compared with. */
const FLOOR = 'plain-html';

/** The mode that tells most: the slowest of them. */
export const slowest = ({ modes }: Report): ModeName =>
  modeNames.filter((name) => modes.includes(name)).at(-1) ?? 'both';

/** Results by their usable time in the slowest mode. */
export function sortedResults(report: Report): readonly Result[] {
  const time = ({ modes }: Result) => modes[slowest(report)]?.usable.median ?? Infinity;
  return [...report.results].sort((a, b) => time(a) - time(b));
}

/** @returns the median as a multiple of plain HTML's; null when that was not measured */
export function timesFloor(report: Report, { modes }: Result, mode: ModeName): number | null {
  const floor = report.results.find(({ id }) => id === FLOOR)?.modes[mode]?.usable.median;
  const usable = modes[mode]?.usable.median;
  return floor === undefined || usable === undefined ? null : usable / floor;
}

/** One row for each widget, as a Markdown table. */
export function tableOf(report: Report): string {
  const mode = slowest(report);
  const head = ['widget', 'version', 'JS+CSS kB', 'requests'];
  for (const name of report.modes) head.push(`usable, ${name}, ms`, `× plain`);
  head.push(`long tasks, ${mode}, ms`, 'heap MB', 'CLS', `next, ${mode}, ms`);
  const rows = sortedResults(report).map((result) => {
    const cells = [
      result.label,
      result.version ?? '–',
      kilobytes(result.scriptsAndStyles.brotli),
      String(result.requests),
    ];
    for (const name of report.modes) {
      const ratio = timesFloor(report, result, name);
      cells.push(withQuartiles(result.modes[name]?.usable), ratio?.toFixed(2) ?? '–');
    }
    const { longTasks = null } = result.modes[mode] ?? {};
    const heap = (result.heap / 1e6).toFixed(1);
    cells.push(milliseconds(longTasks), heap, result.cls.toFixed(3), nextOf(result, mode));
    return cells;
  });
  const lines = [head, head.map((_, index) => (index < 2 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
}

/** When, where and how often that was measured. */
export function paragraphOf(report: Report): string {
  const { date, chromium, cpus, runs, modes, disturbance } = report;
  const spoken = modes.map((mode) => `${mode} (${meanings[mode]})`).join(', ');
  return [
    `Measured on ${date.slice(0, 10)} in Chromium ${chromium} on ${cpus} CPUs: medians of`,
    `${runs === 1 ? '1 run' : `${runs} runs`} of each in ${spoken}; quartiles as (q1–q3). JS+CSS by brotli 11, asked for`,
    `before the first field could be used; (+ kB) beside “next” is what Enter asked for.`,
    `Runs during which other machines took more than ${MOST_STOLEN * 100} % of the processors' work were made again`,
    `(${disturbance.repeated} times); ${disturbance.kept} such runs count all the same.`,
  ].join(' ');
}

const meanings: Readonly<Record<ModeName, string>> = {
  plain: 'nothing slowed down',
  cpu4: 'processor 4 times slower',
  slow4g: '1.6 Mbit/s, 150 ms',
  both: 'slow 4G, and the processor 4 times slower',
};

function nextOf({ modes, scriptsAndStylesAtEnter: { brotli } }: Result, mode: ModeName): string {
  const time = milliseconds(modes[mode]?.next ?? null);
  return brotli > 0 ? `${time} (+${kilobytes(brotli)} kB)` : time;
}

function withQuartiles(time: Spread | undefined): string {
  return time
    ? `${time.median.toFixed(0)} (${time.q1.toFixed(0)}–${time.q3.toFixed(0)})`
    : 'failed';
}

const milliseconds = (time: Spread | null) => time?.median.toFixed(0) ?? '–';
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const escaped = (text: string) => text.replace(/[|\\<`*_[\]]/g, '\\$&');
