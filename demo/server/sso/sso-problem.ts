import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { causeOf, isOutage } from '../outage.ts';
import { createReference, isReference } from './reference.ts';

/** The codes with which a return from SSO can fail, as the wire contract lists them. */
export type SsoCode =
  | 'sso_denied'
  | 'sso_state_invalid'
  | 'sso_account_mismatch'
  | 'sso_not_provisioned'
  | 'sso_unavailable'
  | 'sso_expired';

/** Ends a sign-in; the message is the true cause, for the log only. */
export class SsoProblem extends Error {
  readonly code: SsoCode;
  /** Under which the cause stands in the log; the embedded broker has written its own line already. */
  readonly reference: string;

  constructor(code: SsoCode, message: string, options?: ErrorOptions & { reference?: string }) {
    super(message, options);
    this.code = code;
    this.reference = options?.reference ?? createReference();
  }
}

/** RFC 6749 §4.1.2.1 and OpenID Connect §3.1.2.6, and the extension codes of the embedded broker. */
const codeOfBrokerError = new Map<string, SsoCode>([
  ['access_denied', 'sso_denied'],
  ['login_required', 'sso_denied'],
  ['interaction_required', 'sso_denied'],
  ['temporarily_unavailable', 'sso_unavailable'],
  ['server_error', 'sso_unavailable'],
  ['assertion_expired', 'sso_expired'],
]);

/** Sorts what openid-client threw; text of the broker goes into the cause, shortened, nowhere else. */
export function toSsoProblem(error: unknown): SsoProblem {
  if (error instanceof SsoProblem) return error;
  if (error instanceof AuthorizationResponseError) {
    const code = codeOfBrokerError.get(error.error) ?? 'sso_state_invalid';
    const description = error.error_description ?? '';
    return new SsoProblem(code, `the broker answered ${error.error} ${description}`.slice(0, 200), {
      cause: error,
      ...(isReference(description) ? { reference: description } : {}),
    });
  }
  const outage = isOutage(error);
  const message = outage || !(error instanceof Error) ? causeOf(error) : error.message;
  const code = outage || isUnreachable(error) ? 'sso_unavailable' : 'sso_state_invalid';
  return new SsoProblem(code, message.slice(0, 200), { cause: error });
}

/** A failed fetch is this TypeError, a slow one has a code, a broken server answers without JSON or says so. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof ResponseBodyError && error.error === 'server_error') return true;
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    code === 'OAUTH_TIMEOUT' ||
    code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ||
    code === 'OAUTH_RESPONSE_IS_NOT_JSON'
  );
}
