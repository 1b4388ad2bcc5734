import type { LoginEventDetails } from './events.ts';
import { emit } from './events.ts';
import type { Problem, State } from './machine/states.ts';
import { problemOf } from './machine/states.ts';

/** Codes that trying again does not help. */
const FINAL: ReadonlySet<string> = new Set([
  'configuration',
  'activation_invalid',
  'sso_not_provisioned',
  'redirect_refused',
]);

/**
 * Tells the host what a move of the flow means, by events made from the states before and after it. Each
 * problem is told once, however many states remember it.
 *
 * @returns False when the host wants to do by itself what follows a success.
 */
export function announce(
  target: EventTarget,
  previous: State,
  next: State,
  told: WeakSet<Problem>,
): boolean {
  if (previous.step !== next.step) {
    emit(target, 'login-step', { step: next.step, previous: previous.step });
  }
  if (previous.step === 'discovering' && 'decision' in next) {
    emit(target, 'login-discovered', discovered(next.decision.methods));
  }
  const problem = problemOf(next);
  if (problem && !told.has(problem)) {
    told.add(problem);
    const { code, retryAfter, reference } = problem;
    const retryable = !FINAL.has(code);
    emit(target, 'login-error', { code, step: next.step, retryable, retryAfter, reference });
  }
  if (next.step !== 'signed-in') return true;
  const { user, method } = next;
  return emit(target, 'login-success', { user, method });
}

function discovered(
  methods: readonly { type: 'sso' | 'password' | 'pin'; enforced?: boolean }[],
): LoginEventDetails['login-discovered'] {
  return {
    methods: Object.freeze(methods.map(({ type }) => type)),
    enforced: methods.some(({ enforced }) => enforced === true),
  };
}

/** Keeps the custom states (`:state(busy)` and so on) in step with the flow. */
export function reflect(states: CustomStateSet, state: State): void {
  const { step } = state;
  const now = {
    busy: step === 'discovering' || step === 'verifying' || step === 'returning',
    handoff: step === 'handoff',
    problem: problemOf(state) !== undefined,
    'signed-in': step === 'signed-in',
  };
  for (const [name, on] of Object.entries(now)) states[on ? 'add' : 'delete'](name);
}

/** True when a step shows another part or a fresh problem, so that there is something else to look at. */
export function showsNews(previous: State, next: State): boolean {
  const problem = problemOf(next);
  const nextPart = 'part' in previous && 'part' in next && previous.part !== next.part;
  return nextPart || (problem !== undefined && problem !== problemOf(previous));
}

/** The server has answered. What a new person has chosen is no failed guess: it need not be typed again. */
export function endsGuess(previous: State, next: State): boolean {
  return previous.step === 'verifying' && !['verifying', 'activate'].includes(next.step);
}
