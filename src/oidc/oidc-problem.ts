import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';
import { BackendError } from '../backend/login-backend.ts';
import { codeOfProviderError } from './provider-errors.ts';

/**
 * Sorts what went wrong between us and a provider. Whatever is no outage and no word of the provider is an answer
 * that must not be believed.
 */
export function toBackendError(cause: unknown): BackendError {
  return cause instanceof BackendError
    ? cause
    : new BackendError({ code: codeOf(cause) }, { cause });
}

function codeOf(cause: unknown): string {
  if (!navigator.onLine) return 'offline';
  if (cause instanceof AuthorizationResponseError) return codeOfProviderError(cause.error);
  if (cause instanceof ResponseBodyError) {
    return cause.status >= 500 ? 'sso_unavailable' : 'sso_state_invalid';
  }
  // A fetch that failed, was too slow, or was answered by something else than the provider.
  if (cause instanceof TypeError || cause instanceof DOMException) return 'sso_unavailable';
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || code === 'OAUTH_RESPONSE_IS_NOT_JSON'
    ? 'sso_unavailable'
    : 'sso_state_invalid';
}
