import * as z from 'zod/mini';
import type { FindProvider, OidcProvider } from './oidc-provider.ts';
import { domainOf } from './oidc-provider.ts';

/** OpenID Connect Discovery 1.0 §2. */
const ISSUER = 'http://openid.net/specs/connect/1.0/issuer';
/** Characters; a longer answer is none. */
const MAX_ANSWER = 100_000;

/** A JSON Resource Descriptor, as far as it matters (RFC 7033 §4.4). */
const descriptor = z.object({
  links: z.array(z.object({ rel: z.string(), href: z.optional(z.string()) })),
});

/**
 * Decides by WebFinger (RFC 7033): asks which issuer signs in an e-mail address. Anybody can answer for a domain of
 * her own; so an answer only chooses among the providers given here, by their `issuer`, and brings none along.
 *
 * @param server Origin that is asked. Default: the domain of the address, by https. A strict page must allow it in
 *   `connect-src`, and it must answer other origins (RFC 7033 §5).
 */
export function byWebFinger(providers: readonly OidcProvider[], server?: string): FindProvider {
  return async (identifier, signal) => {
    const domain = domainOf(identifier);
    const url = domain && URL.parse('/.well-known/webfinger', server ?? `https://${domain}`);
    if (!url) return null;
    url.search = String(new URLSearchParams({ resource: `acct:${identifier.value}`, rel: ISSUER }));
    const response = await fetch(url, {
      headers: { accept: 'application/jrd+json' },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    // 404 says that it knows nothing of this address (RFC 7033 §4.2).
    if (response.status === 404) return null;
    const text = await response.text();
    if (!response.ok || text.length > MAX_ANSWER) throw new TypeError('No answer of WebFinger.');
    const { links } = descriptor.parse(JSON.parse(text));
    const issuers = links.filter(({ rel }) => rel === ISSUER).map(({ href }) => href);
    return providers.find(({ issuer }) => issuers.includes(issuer)) ?? null;
  };
}
