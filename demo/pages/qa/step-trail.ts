import * as z from 'zod/mini';
import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import type { LogEntry } from './event-log.ts';

const move = z.object({ step: z.string() });
const visit = z.object({ arrival: z.boolean() });

/** Steps in which something is awaited. */
const BUSY: ReadonlySet<string> = new Set([
  'discovering',
  'verifying',
  'handoff',
  'waiting',
  'returning',
]);

/**
 * The steps of this attempt, after one more entry. An attempt begins with the first step, or with a page that
 * was not come back to from single sign-on.
 */
export function followSteps(steps: readonly string[], entry: LogEntry): readonly string[] {
  if (entry.name === 'page') {
    return visit.safeParse(entry.detail).data?.arrival === true ? steps : ['identify'];
  }
  const step = entry.name === 'login-step' && move.safeParse(entry.detail).data?.step;
  if (!step) return steps;
  return step === 'identify' ? [step] : [...steps, step];
}

/** Shows the steps as a trail; the last one is where the element is. */
export function showStepTrail(steps: readonly string[]): void {
  const chips = steps.map((step, index) => {
    const current = index === steps.length - 1 && 'step';
    return create('li', { 'aria-current': current, 'data-busy': BUSY.has(step) }, step);
  });
  find('#trail', HTMLOListElement).replaceChildren(...chips);
}
