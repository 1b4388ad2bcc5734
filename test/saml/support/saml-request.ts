import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The address with its SAML request changed. */
export function edit(url: URL, change: (xml: string) => string): URL {
  const edited = new URL(url);
  const xml = change(readRequest(url));
  edited.searchParams.set('SAMLRequest', deflateRawSync(xml).toString('base64'));
  return edited;
}

/** The XML of the SAML request in an address. */
export function readRequest(url: URL): string {
  const deflated = Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64');
  return inflateRawSync(deflated).toString('utf8');
}
