import { ResponseRefused } from './response-refused.ts';
import { BadXml, parseXml } from './xml.ts';

/**
 * No response of an identity provider comes near to these. Verifying a signature takes time with the
 * square of the elements, and each of them times the prefixes; attributes get sorted; recursion ends at
 * some depth.
 */
const most = { elements: 2000, attributes: 64, prefixes: 64, depth: 64 };

/**
 * Parses a response, untrusted, and refuses whose shape alone would keep this process busy.
 *
 * @returns the root element
 * @throws ResponseRefused
 */
export function parseResponse(xml: string): Element {
  // Signatures are to cover them, but xml-crypto leaves them out, so that anybody could put them in.
  if (/<\?(?!xml\s)/.test(xml)) return refuse('has a processing instruction');
  if (new Set(xml.match(/xmlns:[^\s=]*/g)).size > most.prefixes) {
    return refuse('declares too many prefixes');
  }
  const root = parse(xml);
  guardShape(root);
  return root;
}

function parse(xml: string): Element {
  try {
    return parseXml(xml);
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    return refuse(error.message);
  }
}

/** In document order, without recursion. */
function guardShape(root: Element) {
  let [elements, depth] = [0, 0];
  let node: Node | null = root;
  while (node) {
    const attributes = node.nodeType === 1 ? (node as Element).attributes.length : 0;
    if (attributes > most.attributes) refuse('has too many attributes');
    if (node.nodeType === 1) elements += 1;
    if (elements > most.elements) refuse('has too many elements');
    if (depth > most.depth) refuse('is nested too deeply');
    if (node.firstChild) {
      depth += 1;
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      depth -= 1;
      node = node.parentNode;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

function refuse(message: string): never {
  throw new ResponseRefused('assertion_invalid', message);
}
