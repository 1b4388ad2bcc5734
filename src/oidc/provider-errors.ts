/** RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6. */
const codes = new Map([
  ['access_denied', 'sso_denied'],
  ['account_selection_required', 'sso_denied'],
  ['consent_required', 'sso_denied'],
  ['interaction_required', 'sso_denied'],
  ['login_required', 'sso_denied'],
  ['server_error', 'sso_unavailable'],
  ['temporarily_unavailable', 'sso_unavailable'],
]);

/** What people are told of an error that a provider answered with. Its text is never shown. */
export function codeOfProviderError(error: string): string {
  return codes.get(error) ?? 'sso_failed';
}
