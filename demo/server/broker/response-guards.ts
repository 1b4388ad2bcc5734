import { ResponseRefused } from './response-refused.ts';
import { BadXml, child, descendants, parseXml } from './xml.ts';

/** What a response must fit. */
export interface Expected {
  /** Our assertion consumer service. */
  acsUrl: string;
  /** Entity id of the connection through which the request went. */
  issuer: string;
  /** ID of the request. */
  requestId: string;
  /** Time before which nobody may have signed in, when a fresh sign-in was forced; else null. */
  authenticatedSince: Date | null;
}

const protocolNs = 'urn:oasis:names:tc:SAML:2.0:protocol';
const assertionNs = 'urn:oasis:names:tc:SAML:2.0:assertion';
const signatureNs = 'http://www.w3.org/2000/09/xmldsig#';
const statusPrefix = 'urn:oasis:names:tc:SAML:2.0:status:';
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

const signatureMethods = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
]);
const digestMethods = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);

/**
 * Checks a response before any signature is looked at, untrusted: what node-saml lets pass. Strong
 * algorithms only, no document type, one assertion, and the response is ours (SAML core §3.2.2,
 * bindings §3.5.5.2). Says nothing about who signed it.
 *
 * @param xml the decoded `SAMLResponse`
 * @throws ResponseRefused
 */
export function guardResponse(xml: string, expected: Expected): void {
  const root = parse(xml);
  if (root.localName !== 'Response' || root.namespaceURI !== protocolNs) refuse('not a Response');
  if (root.getAttribute('InResponseTo') !== expected.requestId) {
    refuse('the response answers another request');
  }
  guardIssuer(root, expected.issuer);
  guardStatus(root);
  if (root.getAttribute('Destination') !== expected.acsUrl) refuse('Destination is not our ACS');
  guardAlgorithms(root, 'SignatureMethod', signatureMethods);
  guardAlgorithms(root, 'DigestMethod', digestMethods);
  const assertions = [
    ...descendants(root, '*', 'Assertion'),
    ...descendants(root, '*', 'EncryptedAssertion'),
  ];
  if (assertions.length !== 1) refuse(`${assertions.length} assertions`);
}

/**
 * Checks the assertion whose signature was verified, against SAML profiles §4.1.4.2: every subject
 * confirmation is a bearer one for our address and our request, and the person signed in lately
 * enough.
 *
 * @param xml the verified bytes of the assertion
 * @throws ResponseRefused
 */
export function guardAssertion(xml: string, expected: Expected): void {
  const root = parse(xml);
  guardIssuer(root, expected.issuer);
  const confirmations = descendants(root, assertionNs, 'SubjectConfirmation');
  if (confirmations.length === 0) refuse('no SubjectConfirmation');
  for (const confirmation of confirmations) {
    if (confirmation.getAttribute('Method') !== bearer) refuse('not a bearer confirmation');
    const [data] = descendants(confirmation, assertionNs, 'SubjectConfirmationData');
    if (data?.getAttribute('Recipient') !== expected.acsUrl) refuse('Recipient is not our ACS');
    if (data.getAttribute('InResponseTo') !== expected.requestId) {
      refuse('the assertion answers another request');
    }
  }
  const [statement] = descendants(root, assertionNs, 'AuthnStatement');
  if (!statement) refuse('no AuthnStatement');
  const { authenticatedSince } = expected;
  const instant = Date.parse(statement.getAttribute('AuthnInstant') ?? '');
  if (authenticatedSince && !(instant >= authenticatedSince.getTime())) {
    refuse('a fresh sign-in was asked for, an old one came');
  }
}

function guardIssuer(root: Element, expected: string) {
  if (child(root, 'Issuer')?.textContent !== expected)
    refuse('the issuer is not the one of this connection');
}

/** Unsigned by many identity providers, and harmless: it can only end the sign-in. */
function guardStatus(root: Element) {
  const code = child(child(root, 'Status'), 'StatusCode');
  const value = code?.getAttribute('Value') ?? '';
  if (value === `${statusPrefix}Success`) return;
  const inner = child(code, 'StatusCode')?.getAttribute('Value');
  throw new ResponseRefused(
    // A Requester or version fault is between the servers; the person did nothing wrong.
    value === `${statusPrefix}Responder` ? 'access_denied' : 'temporarily_unavailable',
    `status ${value} ${inner ?? ''}`.trim(),
  );
}

function guardAlgorithms(root: Element, name: string, allowed: Set<string>) {
  for (const method of descendants(root, signatureNs, name)) {
    const algorithm = method.getAttribute('Algorithm') ?? '';
    if (!allowed.has(algorithm)) refuse(`${name} ${algorithm}`);
  }
}

function parse(xml: string): Element {
  try {
    return parseXml(xml);
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    return refuse(error.message);
  }
}

function refuse(message: string): never {
  throw new ResponseRefused('assertion_invalid', message);
}
