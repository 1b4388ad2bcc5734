import { randomUUID } from 'node:crypto';
import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import type { KeyPair } from '../broker/key-pair.ts';
import type { AuthnRequest } from './authn-request.ts';

const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
const assertion = 'urn:oasis:names:tc:SAML:2.0:assertion';
const status = 'urn:oasis:names:tc:SAML:2.0:status:';

/**
 * The SAML `Response` that says the person would not sign in: status Responder with RequestDenied
 * inside (core §3.2.2.2), no assertion, signed with rsa-sha256. samlp makes error responses with one
 * level of status only, hence the few nodes here.
 *
 * @returns XML
 */
export function deniedResponse(request: AuthnRequest, issuer: string, keyPair: KeyPair): string {
  const document = new DOMImplementation().createDocument(protocol, 'samlp:Response', null);
  const response = document.documentElement;
  response.setAttribute('ID', `_${randomUUID()}`);
  response.setAttribute('Version', '2.0');
  response.setAttribute('IssueInstant', new Date().toISOString());
  response.setAttribute('Destination', request.acsUrl);
  response.setAttribute('InResponseTo', request.id);

  const issuerElement = document.createElementNS(assertion, 'saml:Issuer');
  issuerElement.textContent = issuer;
  const outer = document.createElementNS(protocol, 'samlp:StatusCode');
  outer.setAttribute('Value', `${status}Responder`);
  const inner = document.createElementNS(protocol, 'samlp:StatusCode');
  inner.setAttribute('Value', `${status}RequestDenied`);
  outer.appendChild(inner);
  const statusElement = document.createElementNS(protocol, 'samlp:Status');
  statusElement.appendChild(outer);
  response.appendChild(issuerElement);
  response.appendChild(statusElement);

  return sign(new XMLSerializer().serializeToString(document), keyPair);
}

/** Envelops a signature over the root, after the issuer where the schema wants it. */
function sign(xml: string, keyPair: KeyPair): string {
  const signature = new SignedXml({
    privateKey: keyPair.privateKey,
    publicCert: keyPair.certificate,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signature.addReference({
    xpath: '/*',
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
  });
  signature.computeSignature(xml, {
    location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
  });
  return signature.getSignedXml();
}
