import { ResponseRefused } from './response-refused.ts';
import { assertionNs } from './saml-names.ts';
import { child, children, plainText } from './xml.ts';

/** Who signed in, by the word of one identity provider. */
export interface Subject {
  /** NameID: only within its identity provider does it name anybody. */
  nameId: string;
  /** Null when the assertion carries none that can be trusted. */
  email: string | null;
}

/** Attribute names by which identity providers send an e-mail address, the plainest first. */
const attributeNames = [
  'email',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
  'mail',
  'urn:oid:0.9.2342.19200300.100.1.3',
];
const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/**
 * Reads whom an assertion is about, from its verified XML and nothing else: libraries put attributes and
 * NameID into one object, where an attribute can pass for what it is named after.
 *
 * @param emailAttribute the only name under which the address may stand; null: the usual ones
 * @throws ResponseRefused without a NameID
 */
export function readSubject(assertion: Element, emailAttribute: string | null = null): Subject {
  const name = child(child(assertion, assertionNs, 'Subject'), assertionNs, 'NameID');
  const nameId = name ? plainText(name) : null;
  if (!name || !nameId?.trim()) throw new ResponseRefused('assertion_invalid', 'no NameID');
  return { nameId, email: readEmail(assertion, name, emailAttribute) };
}

/**
 * The e-mail address that an assertion states: an attribute, or a NameID that says it is one. A NameID
 * of another format may look like an address and be anything.
 *
 * @returns null when there is none, or more than one
 */
function readEmail(
  assertion: Element,
  name: Element,
  emailAttribute: string | null,
): string | null {
  const named = (emailAttribute === null ? attributeNames : [emailAttribute]).map((each) =>
    attributeValues(assertion, each),
  );
  const attribute = named.find((values) => values.length > 0);
  const isEmail = emailAttribute === null && name.getAttribute('Format') === emailFormat;
  const [value, ...others] = new Set(attribute ?? (isEmail ? [plainText(name)] : []));
  const email = others.length === 0 ? value?.trim() : undefined;
  return email && /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 254 ? email : null;
}

/** All values under this name; null stands for one that is no text. */
function attributeValues(assertion: Element, name: string): (string | null)[] {
  return children(assertion, assertionNs, 'AttributeStatement')
    .flatMap((statement) => children(statement, assertionNs, 'Attribute'))
    .filter((attribute) => attribute.getAttribute('Name') === name)
    .flatMap((attribute) => children(attribute, assertionNs, 'AttributeValue'))
    .map(plainText);
}
