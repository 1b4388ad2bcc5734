import type { Profile } from '@node-saml/node-saml';

/** Attribute names by which identity providers send an e-mail address, the plainest first. */
const attributeNames = [
  'email',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
  'mail',
  'urn:oid:0.9.2342.19200300.100.1.3',
];
const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/**
 * The e-mail address that an assertion states: an attribute, or a NameID that says it is one. A NameID
 * of another format may look like an address and be anything.
 *
 * @returns null when there is none, or more than one
 */
export function assertedEmail(profile: Profile): string | null {
  const attributes = new Map(Object.entries(profile['attributes'] ?? {}));
  const named = attributeNames.find((name) => attributes.has(name));
  const value: unknown = named
    ? attributes.get(named)
    : profile.nameIDFormat === emailFormat && profile.nameID;
  return typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value.trim()) && value.length <= 254
    ? value.trim()
    : null;
}
