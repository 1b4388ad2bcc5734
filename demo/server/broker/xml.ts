import { DOMParser } from '@xmldom/xmldom';

/** The message is one clause without the text that was parsed. */
export class BadXml extends Error {}

/**
 * Parses XML, untrusted. No document type is accepted: SAML needs none, and entities are how XML
 * parsers get attacked.
 *
 * @returns the root element
 * @throws BadXml
 */
export function parseXml(xml: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new BadXml('has a document type');
  const fail = () => {
    throw new BadXml('is not well-formed XML');
  };
  const document = new DOMParser({
    errorHandler: { warning: fail, error: fail, fatalError: fail },
  }).parseFromString(xml, 'text/xml');
  return elementsIn(document)[0] ?? fail();
}

/** The descendants of this namespace (`*`: any) and local name, in document order. */
export function descendants(root: Element, namespace: string, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(namespace, name));
}

/** The first child element of this local name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent && elementsIn(parent).find(({ localName }) => localName === name);
}

/** Only the children; a document without an element has none. */
function elementsIn(parent: Node): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}
