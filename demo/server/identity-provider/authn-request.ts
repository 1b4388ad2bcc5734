import samlp from 'samlp';
import type { ParsedRequest } from 'samlp';

/** A SAML 2.0 `AuthnRequest` (core §3.4.1) from the one service provider we serve. */
export interface AuthnRequest {
  id: string;
  /** The assertion consumer service that gets the answer. */
  acsUrl: string;
  /** Entity id of the service provider; the audience of the assertion. */
  audience: string;
  /** Sent back untouched (bindings §3.4.3). */
  relayState: string | null;
  forceAuthn: boolean;
}

export interface ServiceProvider {
  entityId: string;
  acsUrl: string;
}

/** Says in one sentence why a request is refused; the sentence holds nothing of the request. */
export class BadAuthnRequest extends Error {}

/**
 * Reads an `AuthnRequest`, untrusted: only the registered service provider and its registered
 * address are served, so that an assertion never goes anywhere else.
 *
 * @param binding how the parameters came: deflated in the query, or plain in a form
 * @throws BadAuthnRequest
 */
export async function readAuthnRequest(
  parameters: Record<string, string>,
  binding: 'HTTP-Redirect' | 'HTTP-POST',
  serviceProvider: ServiceProvider,
): Promise<AuthnRequest> {
  const request = await parse(parameters, binding);
  if (!request?.id) throw new BadAuthnRequest('This address expects a SAML request.');
  if (request.issuer !== serviceProvider.entityId) {
    throw new BadAuthnRequest('The service that asks for this sign-in is not registered here.');
  }
  const acsUrl = request.assertionConsumerServiceURL ?? serviceProvider.acsUrl;
  if (acsUrl !== serviceProvider.acsUrl) {
    throw new BadAuthnRequest('The answer would go to an address that is not registered here.');
  }
  return {
    id: request.id,
    acsUrl,
    audience: request.issuer,
    relayState: parameters['RelayState'] ?? null,
    forceAuthn: request.forceAuthn === 'true' || request.forceAuthn === '1',
  };
}

function parse(
  parameters: Record<string, string>,
  binding: 'HTTP-Redirect' | 'HTTP-POST',
): Promise<ParsedRequest | undefined> {
  const redirect = binding === 'HTTP-Redirect';
  return new Promise((resolve, reject) => {
    samlp.parseRequest(
      {
        method: redirect ? 'GET' : 'POST',
        originalUrl: '',
        protocol: '',
        headers: {},
        query: redirect ? parameters : {},
        body: redirect ? {} : parameters,
      },
      (error, parsed) => {
        if (error)
          reject(new BadAuthnRequest('The SAML request cannot be read.', { cause: error }));
        else resolve(parsed);
      },
    );
  });
}
