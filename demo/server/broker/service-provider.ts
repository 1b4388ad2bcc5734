import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { SamlConfig } from '@node-saml/node-saml';
import type { Connection } from '../accounts/account.ts';
import type { Store } from '../store/store.ts';
import { guardAssertion } from './assertion-guards.ts';
import { decodeResponse } from './decode-response.ts';
import { clockSkew } from './expected.ts';
import type { Expected } from './expected.ts';
import type { KeyPair } from './key-pair.ts';
import { readSubject } from './read-subject.ts';
import type { Subject } from './read-subject.ts';
import { requestCache, requestSeconds } from './request-cache.ts';
import { guardResponse } from './response-guards.ts';
import { ResponseRefused } from './response-refused.ts';
import type { ServiceProviderAddresses } from './service-provider-addresses.ts';
import { parseXml } from './xml.ts';

/**
 * The SAML 2.0 side of the broker (web browser SSO profile, started by us): requests by
 * HTTP-Redirect, signed; responses by HTTP-POST. The assertion must be signed, as our metadata asks for;
 * where the response is signed as well, that signature must be right too.
 */
export class ServiceProvider {
  readonly addresses: ServiceProviderAddresses;
  readonly #keyPair: KeyPair;
  readonly #store: Store;

  constructor(addresses: ServiceProviderAddresses, keyPair: KeyPair, store: Store) {
    this.addresses = addresses;
    this.#keyPair = keyPair;
    this.#store = store;
  }

  /**
   * The address that takes a browser to the identity provider (SAML bindings §3.4).
   *
   * @param relayState opaque, at most 80 bytes
   * @param loginHint who is expected; identity providers that know the parameter fill it in
   */
  async requestUrl(
    connection: Connection,
    request: { id: string; relayState: string; forceAuthn: boolean; loginHint: string | null },
  ): Promise<string> {
    const { id, relayState, forceAuthn, loginHint } = request;
    return this.#saml(connection, { forceAuthn, generateUniqueId: () => id }).getAuthorizeUrlAsync(
      relayState,
      undefined,
      loginHint ? { additionalParams: { login_hint: loginHint } } : {},
    );
  }

  /**
   * Accepts a `SAMLResponse`, untrusted, once.
   *
   * @param response base64, as posted
   * @throws ResponseRefused
   */
  async accept(
    connection: Connection,
    response: string,
    request: { id: string; issuedAt: Date; forceAuthn: boolean },
  ): Promise<Subject> {
    const expected: Expected = {
      acsUrl: this.addresses.acsUrl,
      issuer: connection.entityId,
      requestId: request.id,
      authenticatedSince: request.forceAuthn
        ? new Date(request.issuedAt.getTime() - clockSkew)
        : null,
    };
    const xml = decodeResponse(response);
    const { signed } = guardResponse(xml, expected);
    const assertion = parseXml(await this.#verify(connection, xml, signed));
    guardAssertion(assertion, expected);
    return readSubject(assertion, connection.emailAttribute);
  }

  /** SAML 2.0 metadata of the service provider (metadata §2.4.4). */
  metadata(): string {
    const anyConnection = { id: '', entityId: '', ssoUrl: '', certificates: ['unused'] };
    return this.#saml(anyConnection).generateServiceProviderMetadata(
      null,
      this.#keyPair.certificate,
    );
  }

  /** @returns the verified bytes of the assertion */
  async #verify(connection: Connection, xml: string, wantAuthnResponseSigned: boolean) {
    const SAMLResponse = Buffer.from(xml).toString('base64');
    const saml = this.#saml(connection, { wantAuthnResponseSigned });
    try {
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse });
      if (!profile?.getAssertionXml) throw new Error('no assertion');
      return profile.getAssertionXml();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // node-saml tells a stale assertion from a false one by words only; signatures come first.
      const stale = /expired|not yet valid|No valid subject confirmation/.test(message);
      throw new ResponseRefused(stale ? 'assertion_expired' : 'assertion_invalid', message, {
        cause: error,
      });
    }
  }

  #saml(
    connection: Connection,
    options: Pick<
      Partial<SamlConfig>,
      'forceAuthn' | 'generateUniqueId' | 'wantAuthnResponseSigned'
    > = {},
  ): SAML {
    const { entityId, acsUrl } = this.addresses;
    return new SAML({
      issuer: entityId,
      audience: entityId,
      callbackUrl: acsUrl,
      entryPoint: connection.ssoUrl,
      idpIssuer: connection.entityId,
      idpCert: connection.certificates,
      privateKey: this.#keyPair.privateKey,
      publicCert: this.#keyPair.certificate,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
      wantAssertionsSigned: true,
      acceptedClockSkewMs: clockSkew,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: requestSeconds * 1000,
      cacheProvider: requestCache(this.#store),
      // How a person proves herself is her identity provider's business.
      disableRequestedAuthnContext: true,
      ...options,
    });
  }
}
