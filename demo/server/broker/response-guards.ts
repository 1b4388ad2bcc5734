import type { Expected } from './expected.ts';
import { parseResponse } from './parse-response.ts';
import { ResponseRefused } from './response-refused.ts';
import { assertionNs, protocolNs, signatureNs, statusPrefix } from './saml-names.ts';
import { child, descendants } from './xml.ts';

/** What xml-crypto can verify, without SHA-1 and without keys that both sides know. */
const algorithms = {
  SignatureMethod: [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
  ],
  DigestMethod: [
    'http://www.w3.org/2001/04/xmlenc#sha256',
    'http://www.w3.org/2001/04/xmlenc#sha512',
  ],
  // SAML core §5.4.4.
  Transform: [
    'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
    'http://www.w3.org/2001/10/xml-exc-c14n#',
    'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
  ],
};

/**
 * Checks a response before any signature is looked at, untrusted: what node-saml lets pass. Strong
 * algorithms only, no document type, one assertion, and the response is ours (SAML core §3.2.2,
 * bindings §3.5.5.2). Says nothing about who signed it.
 *
 * @param xml the decoded `SAMLResponse`
 * @returns whether the response itself claims to be signed; its assertion must be in any case
 * @throws ResponseRefused
 */
export function guardResponse(xml: string, expected: Expected): { signed: boolean } {
  const root = parseResponse(xml);
  if (root.localName !== 'Response' || root.namespaceURI !== protocolNs) refuse('not a Response');
  if (root.getAttribute('Version') !== '2.0') refuse('the response is not of SAML 2.0');
  if (root.getAttribute('InResponseTo') !== expected.requestId) {
    refuse('the response answers another request');
  }
  guardStatus(root);
  const signed = child(root, signatureNs, 'Signature') !== undefined;
  // Only a signed response has to name them (bindings §3.5.5.2, profiles §4.1.4.2); the assertion
  // names both again.
  const issuer = child(root, assertionNs, 'Issuer');
  if ((signed || issuer) && issuer?.textContent !== expected.issuer) {
    refuse('the issuer of the response is not the one of this connection');
  }
  const destination = root.getAttributeNode('Destination');
  if ((signed || destination) && destination?.value !== expected.acsUrl) {
    refuse('Destination is not our ACS');
  }
  if (descendants(root, '*', 'EncryptedAssertion').length > 0) {
    refuse('an encrypted assertion, though our metadata has no key to encrypt for');
  }
  for (const [name, allowed] of Object.entries(algorithms)) guardAlgorithms(root, name, allowed);
  const { length } = descendants(root, '*', 'Assertion');
  if (length !== 1) refuse(`${length} assertions`);
  return { signed };
}

/** Unsigned by many identity providers, and harmless: it can only end the sign-in. */
function guardStatus(root: Element) {
  const code = child(child(root, protocolNs, 'Status'), protocolNs, 'StatusCode');
  const value = code?.getAttribute('Value') ?? '';
  if (value === `${statusPrefix}Success`) return;
  const inner = child(code, protocolNs, 'StatusCode')?.getAttribute('Value');
  throw new ResponseRefused(
    // A Requester or version fault is between the servers; the person did nothing wrong.
    value === `${statusPrefix}Responder` ? 'access_denied' : 'temporarily_unavailable',
    `status ${value} ${inner ?? ''}`.trim(),
  );
}

function guardAlgorithms(root: Element, name: string, allowed: readonly string[]) {
  for (const method of descendants(root, signatureNs, name)) {
    const algorithm = method.getAttribute('Algorithm') ?? '';
    if (!allowed.includes(algorithm)) refuse(`${name} ${algorithm}`);
  }
}

function refuse(message: string): never {
  throw new ResponseRefused('assertion_invalid', message);
}
