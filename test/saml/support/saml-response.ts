/** Hand-built SAML responses, right in every point unless a case changes one. */
import { randomBytes } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { KeyPair } from '../../../demo/server/broker/key-pair.ts';
import { addAlgorithms } from './odd-algorithms.ts';

/** Everything a response says. Null leaves a part out. */
export interface Statement {
  responseIssuer: string;
  assertionIssuer: string;
  destination: string | null;
  responseInResponseTo: string | null;
  subjectInResponseTo: string | null;
  recipient: string | null;
  audience: string | null;
  method: string;
  notBefore: Date;
  notOnOrAfter: Date;
  subjectNotOnOrAfter: Date;
  authnInstant: Date | null;
  nameId: string;
  nameIdFormat: string;
  attributes: Record<string, string[]>;
  status: string;
  innerStatus: string | null;
  withAssertion: boolean;
}

export interface Signing {
  keyPair: KeyPair;
  response: boolean;
  assertion: boolean;
  signatureAlgorithm: string;
  digestAlgorithm: string;
  canonicalization: string;
  transforms: readonly string[];
  /** Prefixes that exclusive canonicalization is to keep. */
  prefixes: readonly string[];
  /** Whether the signature carries the certificate. */
  keyInfo: boolean;
}

const status = 'urn:oasis:names:tc:SAML:2.0:status:';
const attribute = (name: string, value: string | null) =>
  value === null ? '' : ` ${name}="${escape(value)}"`;

/** An unsigned `Response`. */
export function writeResponse(s: Statement): string {
  const inner = s.innerStatus && `<samlp:StatusCode Value="${status}${s.innerStatus}"/>`;
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"` +
    ` xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id()}" Version="2.0"` +
    ` IssueInstant="${new Date().toISOString()}"` +
    `${attribute('Destination', s.destination)}` +
    `${attribute('InResponseTo', s.responseInResponseTo)}>` +
    `<saml:Issuer>${escape(s.responseIssuer)}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="${status}${s.status}">${inner ?? ''}` +
    `</samlp:StatusCode></samlp:Status>${s.withAssertion ? writeAssertion(s) : ''}</samlp:Response>`
  );
}

/** An unsigned `Assertion`, with its own namespace declaration so that it can be moved about. */
export function writeAssertion(s: Statement): string {
  const audience =
    s.audience === null
      ? ''
      : `<saml:AudienceRestriction><saml:Audience>${escape(s.audience)}</saml:Audience>` +
        `</saml:AudienceRestriction>`;
  const attributes = Object.entries(s.attributes).map(
    ([name, values]) =>
      `<saml:Attribute Name="${escape(name)}">` +
      values.map((v) => `<saml:AttributeValue>${escape(v)}</saml:AttributeValue>`).join('') +
      `</saml:Attribute>`,
  );
  const authnStatement =
    s.authnInstant === null
      ? ''
      : `<saml:AuthnStatement AuthnInstant="${s.authnInstant.toISOString()}"><saml:AuthnContext>` +
        `<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password` +
        `</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`;
  return (
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id()}"` +
    ` Version="2.0" IssueInstant="${new Date().toISOString()}">` +
    `<saml:Issuer>${escape(s.assertionIssuer)}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="${s.nameIdFormat}">${escape(s.nameId)}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="${s.method}"><saml:SubjectConfirmationData` +
    `${attribute('Recipient', s.recipient)}${attribute('InResponseTo', s.subjectInResponseTo)}` +
    ` NotOnOrAfter="${s.subjectNotOnOrAfter.toISOString()}"/></saml:SubjectConfirmation>` +
    `</saml:Subject><saml:Conditions NotBefore="${s.notBefore.toISOString()}"` +
    ` NotOnOrAfter="${s.notOnOrAfter.toISOString()}">${audience}</saml:Conditions>` +
    authnStatement +
    (attributes.length > 0
      ? `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>`
      : '') +
    `</saml:Assertion>`
  );
}

/** Signs the assertion, then the response, as asked. */
export function sign(xml: string, signing: Signing): string {
  const withAssertion = signing.assertion ? signElement(xml, 'Assertion', signing) : xml;
  return signing.response ? signElement(withAssertion, 'Response', signing) : withAssertion;
}

function signElement(xml: string, name: string, signing: Signing): string {
  const element = `//*[local-name(.)='${name}']`;
  const signature = new SignedXml({
    privateKey: signing.keyPair.privateKey,
    publicCert: signing.keyPair.certificate,
    signatureAlgorithm: signing.signatureAlgorithm,
    canonicalizationAlgorithm: signing.canonicalization,
    ...(signing.keyInfo ? {} : { getKeyInfoContent: () => null }),
  });
  addAlgorithms(signature, signing.keyPair);
  signature.addReference({
    xpath: element,
    digestAlgorithm: signing.digestAlgorithm,
    transforms: [...signing.transforms],
    inclusiveNamespacesPrefixList: [...signing.prefixes],
  });
  signature.computeSignature(xml, {
    location: { reference: `${element}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
}

function id(): string {
  return `_${randomBytes(16).toString('hex')}`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
