import type { ProblemCode } from '../../../../src/messages/messages.ts';
import type { SharedProblemCode } from '../../../../src/messages/problem-text.ts';
import type { ReferenceTable } from './markup.ts';

/** When each problem code comes about. A code that is not here is told like `unavailable`. */
export const problems: Readonly<Record<ProblemCode | SharedProblemCode, string>> = {
  identifier_missing: 'Nothing was typed.',
  identifier_invalid: 'What was typed is none of the allowed types.',
  account_ambiguous: 'The email belongs to more than one account.',
  password_missing: 'No password was typed.',
  pin_missing: 'No PIN was typed.',
  pin_not_digits: 'The PIN has something else than digits.',
  invalid_credentials: 'Wrong secret, unknown person, locked or disabled account: all look alike.',
  sso_required: 'The secret was right, but only single sign-on is allowed.',
  temporary_password_expired: 'A temporary password was used before, or too late.',
  flow_expired: 'The attempt took longer than ten minutes.',
  rate_limited: 'Too many tries; `retryAfter` says how long to wait.',
  unavailable: 'The backend failed, or answered with anything that is not in the contract.',
  offline: 'The browser has no connection.',
  timeout: 'The backend did not answer in time.',
  password_policy: 'The new password breaks a rule; `errors` names it.',
  pin_policy: 'The new PIN breaks a rule; `errors` names it.',
  answers_policy: 'The questions or answers break a rule; `errors` names it.',
  activation_invalid: 'The activation link was used, has expired or never was.',
  redirect_refused: 'Single sign-on begins at an address that is not allowed.',
  handoff_invalid: 'The return from single sign-on was used, has expired or is of another browser.',
  sso_failed: 'Single sign-on failed, and no more is known.',
  sso_denied: 'The person cancelled, or the identity provider refused.',
  sso_state_invalid: 'The return does not belong to a sign-in that this browser began.',
  sso_account_mismatch: 'The person came back as somebody else.',
  sso_not_provisioned: 'The identity provider knows the person, the backend does not.',
  sso_unavailable: 'Broker or identity provider cannot be reached.',
  sso_expired: 'Single sign-on took too long.',
  popup_timeout: 'The window for single sign-on did not come back in time.',
  configuration: 'The attributes of the element make no sense.',
};

export const problemTable: ReferenceTable = {
  columns: ['Code', 'When'],
  rows: Object.entries(problems).map(([code, when]) => [`\`${code}\``, when]),
};
