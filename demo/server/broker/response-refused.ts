/**
 * Why a SAML response was not accepted, as the error code of the authorization response (RFC 6749
 * §4.1.2.1; the last two are extension codes).
 */
export type Refusal =
  'access_denied' | 'temporarily_unavailable' | 'assertion_expired' | 'assertion_invalid';

/** The message is for our log only: it may repeat what a stranger sent. */
export class ResponseRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.refusal = refusal;
  }
}
