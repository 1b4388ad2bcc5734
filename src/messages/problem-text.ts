import type { Problem } from '../machine/states.ts';
import type { Messages, ProblemCode, ViolationCode } from './messages.ts';

/** Codes that a person is told the same about as another, unless the host words them. */
const alike = {
  flow_expired: 'timeout',
  popup_timeout: 'timeout',
  sso_expired: 'timeout',
  sso_state_invalid: 'handoff_invalid',
  redirect_refused: 'configuration',
} as const satisfies Readonly<Record<string, ProblemCode>>;

/** Codes that are told as another, or as the heading above the field. */
export type SharedProblemCode = keyof typeof alike | 'password_missing' | 'pin_missing';

/**
 * What a person is told about a problem; server text never comes into it.
 *
 * @param otherwise Told about a code without a text of its own.
 */
export function problemText(
  problem: Problem | undefined,
  messages: Messages,
  otherwise: ProblemCode = 'unavailable',
): string {
  if (!problem) return '';
  const texts: Readonly<Record<string, string>> = {
    password_missing: messages.passwordHeading,
    pin_missing: messages.pinHeading,
    ...messages.problems,
  };
  const told = [problem.code, alike[problem.code as keyof typeof alike], otherwise];
  const code = told.find((each) => Object.hasOwn(texts, each)) ?? otherwise;
  const details = (problem.violations ?? []).flatMap(({ code: violation }) =>
    Object.hasOwn(messages.violations, violation)
      ? messages.violations[violation as ViolationCode]
      : [],
  );
  // Full-width punctuation brings its space along.
  return [texts[code], ...new Set(details)].join(' ').replaceAll('。 ', '。');
}
