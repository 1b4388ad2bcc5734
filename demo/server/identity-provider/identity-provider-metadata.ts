import samlp from 'samlp';
import type { KeyPair } from '../broker/key-pair.ts';
import { PersonProfile } from './success-response.ts';

/**
 * SAML 2.0 metadata of the identity provider (metadata §2.4.3).
 *
 * @param origin under which its addresses are announced
 * @returns XML
 */
export function identityProviderMetadata(
  origin: string,
  entityId: string,
  keyPair: KeyPair,
): string {
  const { protocol, host } = new URL(origin);
  let xml = '';
  samlp.metadata({
    issuer: entityId,
    cert: keyPair.certificate,
    redirectEndpointPath: '/sso',
    postEndpointPath: '/sso',
    logoutEndpointPaths: {},
    profileMapper: PersonProfile,
  })(
    {
      method: 'GET',
      originalUrl: '/metadata',
      protocol: protocol.slice(0, -1),
      headers: { host },
      query: {},
      body: {},
    },
    { set: () => undefined, send: (body) => void (xml = body) },
  );
  return xml;
}
