import * as z from 'zod/mini';
import type { Deed, LogEntry } from './entry.ts';
import { literal } from './literal.ts';
import { standIn } from './stand-in.ts';

const step = z.object({ step: z.string() });

/** The deeds of a run as statements, each with where it led before the next one. */
export function deedsOf(run: readonly LogEntry[]): readonly string[] {
  const lines: string[] = [];
  let last: string | undefined;
  const settle = () => {
    if (last !== undefined) lines.push(`await login.reach(${literal(last)});`);
    last = undefined;
  };
  run.forEach((entry, index) => {
    if (entry.kind === 'event' && entry.name === 'login-step') {
      last = step.safeParse(entry.detail).data?.step;
    }
    if (entry.kind === 'event' && entry.name === 'login-error') {
      // Where somebody has to wait, the step itself tells it.
      const waits = last === 'locked';
      settle();
      if (!waits) lines.push('await login.fails();');
    }
    if (entry.kind !== 'deed') return;
    settle();
    const follows = run.slice(index + 1).findIndex(({ kind }) => kind === 'deed');
    const until = follows < 0 ? run.length : index + 1 + follows;
    lines.push(...sayDeed(entry.deed, run.slice(index + 1, until), run));
  });
  settle();
  return lines;
}

function sayDeed(
  deed: Deed,
  outcome: readonly LogEntry[],
  run: readonly LogEntry[],
): readonly string[] {
  switch (deed.do) {
    case 'identify': {
      const extension = deed.extension === undefined ? '' : `, ${literal(deed.extension)}`;
      return [`await login.identify(${literal(deed.identifier)}${extension});`];
    }
    case 'secret':
      return [`await login.enterSecret(${literal(standIn(deed, outcome, run))});`];
    case 'new-pin':
      return [`await login.activate(${literal(standIn(deed, outcome, run))});`];
    case 'answers':
      return [
        ...deed.questions.flatMap((question, index) => {
          const field = `[data-part=field]:nth-of-type(${String(2 * index + 1)})`;
          const answer = deed.typed[index] ? 'something' : '';
          return [
            `await driver.choose(${literal(`${field} select`)}, ${literal(question)});`,
            `await driver.fill(${literal(`${field} + [data-part=field] input`)}, ${literal(answer)});`,
          ];
        }),
        'await login.submit();',
      ];
    case 'press':
      if (deed.part === 'reveal') return ['await login.reveal();'];
      if (deed.part === 'submit') return ['await login.submit();'];
      return [`await login.press(${literal(deed.label)});`];
  }
}
