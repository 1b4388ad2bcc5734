import * as z from 'zod/mini';
import type { CallName } from '../../../../src/testing/index.ts';
import type { CallPath } from '../state/faults.ts';
import type { CallEntry, LogEntry } from './entry.ts';
import { Code, literal } from './literal.ts';
import { MASK } from './mask.ts';

/** The calls of the port, by their paths on the wire. */
const names: Readonly<Record<CallPath, CallName>> = {
  discovery: 'discover',
  password: 'verify',
  pin: 'verify',
  'password/change': 'changePassword',
  'password/forgot': 'forgotPassword',
  'activation/begin': 'beginActivation',
  'activation/complete': 'completeActivation',
  'sso/result': 'ssoResult',
};

const problem = z.object({
  code: z.string(),
  retryAfter: z.optional(z.number()),
  reference: z.optional(z.string()),
  errors: z.optional(z.array(z.looseObject({ code: z.string() }))),
});
const error = z.object({ code: z.string() });
const members = z.record(z.string(), z.unknown());

/** What the backend answered in a run, as the source text of a script. */
export function scriptOf(run: readonly LogEntry[]): string {
  const script: Partial<Record<CallName, unknown[]>> = {};
  run.forEach((entry, index) => {
    if (entry.kind !== 'call') return;
    const name = names[entry.path as CallPath];
    (script[name] ??= []).push(answerOf(entry, run.slice(index + 1)));
  });
  const lines = Object.entries(script).map(
    ([name, answers]) =>
      `    ${name}: inTurn(${answers.map((each) => literal(each, 4)).join(', ')}),\n`,
  );
  return lines.length > 0 ? `{\n${lines.join('')}  }` : '';
}

function answerOf(call: CallEntry, later: readonly LogEntry[]): unknown {
  // Nobody waits for it in the end.
  if (call.took === null) return new Code('new Promise<never>(() => {})');
  const refused = problem.safeParse(call.answer);
  if (call.status !== null && call.status >= 400 && refused.success) {
    const { code, errors: violations, ...more } = refused.data;
    const rest = { ...more, violations };
    const given = Object.values(rest).some((each) => each !== undefined);
    return new Code(`refusal(${literal(code)}${given ? `, ${literal(rest)}` : ''})`);
  }
  const told = later.find((each) => each.kind === 'event' && each.name === 'login-error');
  const failed = told?.kind === 'event' ? error.safeParse(told.detail).data?.code : undefined;
  const good = call.status !== null && call.status < 300 && !brokenBy(call);
  return good ? onThePort(call) : new Code(`refusal(${literal(failed ?? 'unavailable')})`);
}

/** An answer that had a good status, and was none. */
function brokenBy({ fault }: CallEntry): boolean {
  return fault === 'html' || fault === 'shape' || fault === 'empty';
}

/** What the element's own backend makes of an answer on the wire. */
function onThePort({ path, answer }: CallEntry): unknown {
  const given = members.safeParse(unmasked(answer)).data ?? {};
  if (path === 'password/change') return given['user'];
  if (path === 'password/forgot') return undefined;
  if (path !== 'sso/result' || given['status'] !== 'failed') return given;
  const { identifier: value, identifierType: type, extension, organisation } = given;
  const passwordAllowed = given['passwordAllowed'] === true;
  const identifier = { value, type, extension };
  return { status: 'failed', failure: { identifier, organisation, passwordAllowed } };
}

/** With something that works in the place of what was masked. */
function unmasked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmasked);
  if (typeof value !== 'object' || value === null) return value === MASK ? 'a-flow' : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'redirect' ? '/sso/begin' : unmasked(inner),
    ]),
  );
}
