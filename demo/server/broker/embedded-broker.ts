import { deriveKey } from '../keys/derive-key.ts';

/** What the embedded broker and its one client, our backend, must agree on. */
export interface EmbeddedBroker {
  issuer: string;
  client: { id: string; secret: string; redirectUri: string };
  /** Signs the broker's cookies. */
  cookieKey: string;
}

/** Request parameter that names a connection to the embedded broker. */
export const embeddedHintParameter = 'idp_hint';

/** Claim in which its ID tokens name the connection that was used. */
export const embeddedConnectionClaim = 'idp';

/** Where every broker sends the browser back to. */
export const callbackUrl = (publicUrl: string) => new URL('/login/v1/sso/callback', publicUrl).href;

/**
 * Derived from the settings alone, so that every process that shares them agrees.
 *
 * @param secret key material, 32 bytes
 */
export function embeddedBroker(publicUrl: string, secret: Uint8Array): EmbeddedBroker {
  const derive = (purpose: string) => Buffer.from(deriveKey(secret, purpose)).toString('base64url');
  return {
    issuer: new URL('/broker', publicUrl).href,
    client: {
      id: 'login-widget-demo',
      secret: derive('broker client secret'),
      redirectUri: callbackUrl(publicUrl),
    },
    cookieKey: derive('broker cookies'),
  };
}
