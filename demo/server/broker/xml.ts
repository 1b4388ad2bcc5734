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

/** The descendants of this namespace (`*` for every one) and local name, in document order. */
export function descendants(root: Element, namespace: string, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(namespace, name));
}

/** The child elements of this namespace and local name, in document order. */
export function children(parent: Element | undefined, namespace: string, name: string): Element[] {
  const all = parent ? elementsIn(parent) : [];
  return all.filter((each) => each.localName === name && each.namespaceURI === namespace);
}

/** The first of them. */
export function child(
  parent: Element | undefined,
  namespace: string,
  name: string,
): Element | undefined {
  return children(parent, namespace, name)[0];
}

/** The text of an element that holds nothing but text and comments; else null. */
export function plainText(element: Element): string | null {
  return elementsIn(element).length === 0 ? element.textContent : null;
}

/** Only the children; a document without an element has none. */
function elementsIn(parent: Node): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}
