import * as z from 'zod/mini';
import { create } from '../../shared/create.ts';
import type { LogEntry } from './entry.ts';

const moved = z.object({ step: z.string() });
const failed = z.object({ code: z.string() });

export interface Stop {
  readonly step: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Codes of what went wrong here. */
  readonly problems: readonly string[];
}

/** Steps in which something is awaited. */
const BUSY: ReadonlySet<string> = new Set([
  'discovering',
  'verifying',
  'handoff',
  'waiting',
  'returning',
]);

/** The steps of a run, in their order; the last one is where the element is. */
export function stopsOf(run: readonly LogEntry[]): readonly Stop[] {
  const stops: Stop[] = [];
  for (const entry of run) {
    if (entry.kind === 'page') stops.splice(0, Infinity, stop('identify', entry.at));
    if (entry.kind !== 'event') continue;
    const step = entry.name === 'login-step' && moved.safeParse(entry.detail).data?.step;
    const code = entry.name === 'login-error' && failed.safeParse(entry.detail).data?.code;
    if (step) stops.push(stop(step, entry.at));
    const last = stops.at(-1);
    if (code && last) stops[stops.length - 1] = { ...last, problems: [...last.problems, code] };
  }
  return stops;
}

const stop = (step: string, at: number): Stop => ({ step, at, problems: [] });

/** Draws the steps as a line with a stop for each, and how long the way between took. */
export function drawTrail(list: HTMLOListElement, stops: readonly Stop[]): void {
  const items = stops.map(({ step, at, problems }, index) => {
    const before = stops[index - 1];
    const way = before ? create('span', { class: 'way' }, duration(at - before.at)) : '';
    const code = problems.map((problem) => create('span', { class: 'code' }, problem));
    return create(
      'li',
      {
        'aria-current': index === stops.length - 1 && 'step',
        'data-busy': BUSY.has(step),
        'data-problem': problems.length > 0,
      },
      way,
      create('b', {}, step),
      ...code,
    );
  });
  list.replaceChildren(...items);
  list.scrollTo({ left: list.scrollWidth });
}

/** Short enough for a line. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${String(milliseconds)} ms`;
  return milliseconds < 60_000
    ? `${(milliseconds / 1_000).toFixed(1)} s`
    : `${String(Math.round(milliseconds / 60_000))} min`;
}
