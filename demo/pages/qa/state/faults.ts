/** The calls of the wire contract that can go wrong, by their paths. */
export const callPaths = [
  'discovery',
  'password',
  'pin',
  'password/change',
  'password/forgot',
  'activation/begin',
  'activation/complete',
  'sso/result',
] as const;
export type CallPath = (typeof callPaths)[number];

/** What goes wrong below the contract: the answer is none. */
export const transportFaults = {
  '500': '500, and no problem details',
  html: 'an HTML page instead of JSON',
  shape: 'JSON of another shape',
  empty: 'an empty answer',
  offline: 'no connection',
  timeout: 'no answer in time (2 s)',
  silent: 'never an answer (held for an hour)',
} as const;
export type TransportFault = keyof typeof transportFaults;

/** Problems that a backend may answer with, by the status that each comes with. */
export const problemStatus = {
  rate_limited: 429,
  flow_expired: 410,
  flow_step: 409,
  unavailable: 503,
  identifier_invalid: 422,
  account_ambiguous: 409,
  invalid_credentials: 401,
  sso_required: 403,
  temporary_password_expired: 403,
  password_policy: 422,
  pin_policy: 422,
  answers_policy: 422,
  activation_invalid: 410,
  handoff_invalid: 410,
} as const;
export type ProblemFault = keyof typeof problemStatus;
export type Fault = TransportFault | ProblemFault;

/** Codes with which the script lets people come back from single sign-on. */
export const ssoFailures = {
  sso_unavailable: 'identity provider down',
  sso_denied: 'cancelled or refused there',
  sso_account_mismatch: 'came back as somebody else',
  sso_not_provisioned: 'not known here',
  sso_expired: 'took too long',
  sso_state_invalid: 'not begun in this browser',
  sso_failed: 'no more is known',
  elsewhere: 'an address that is not allowed',
} as const;
