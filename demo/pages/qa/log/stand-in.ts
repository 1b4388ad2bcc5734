import * as z from 'zod/mini';
import type { Deed, LogEntry } from './entry.ts';

const problem = z.object({ code: z.string() });
const length = z.optional(z.object({ minLength: z.number() }));
const withRules = z.object({ pinPolicy: length, rules: length });

/** What a refusal needs that the element makes by itself, before it asks the backend. */
const refusedAtOnce: Readonly<Record<string, string>> = {
  pin_not_digits: 'abcd',
  password_policy: '1',
  pin_policy: '1',
};

/** In the place of a secret that nobody wrote down: one that comes to the same. */
export function standIn(
  { typed }: Deed & { typed: boolean },
  outcome: readonly LogEntry[],
  run: readonly LogEntry[],
): string {
  if (!typed) return '';
  const [first] = outcome.flatMap((entry) => {
    if (entry.kind === 'call') return [''];
    if (entry.kind !== 'event' || entry.name !== 'login-error') return [];
    return problem.safeParse(entry.detail).data?.code ?? '';
  });
  return refusedAtOnce[first ?? ''] ?? '1'.repeat(shortest(run));
}

/** Characters of the shortest secret that the rules of a run allow. */
function shortest(run: readonly LogEntry[]): number {
  const rules = run.flatMap((entry) =>
    entry.kind === 'call' ? [withRules.safeParse(entry.answer).data] : [],
  );
  const found = rules.map((each) => (each?.pinPolicy ?? each?.rules)?.minLength);
  return Math.max(4, ...found.filter((each) => each !== undefined));
}
