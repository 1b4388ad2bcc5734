/** Who is said to have signed in: NameID, attributes, and whose word counts for whom. */
import { nameIdFormats } from '../support/saml-names.ts';
import { email, invalid, mismatch, ok, swap } from './row.ts';
import type { Rows } from './row.ts';

const { unspecified, persistent, transient } = nameIdFormats;
const wsFederation = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress';
const oid = 'urn:oid:0.9.2342.19200300.100.1.3';
const ada = 'ada@acme.example';
const unknown = 'sso_not_provisioned';
/** Of the NameID. */
const format = / Format="[^"]*"/;
const nameId = /<saml:NameID.*?<\/saml:NameID>/;
const attribute = (name: string, value: string) =>
  `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
const withAttribute = (name: string, value: string) =>
  swap('</saml:AttributeStatement>', `${attribute(name, value)}</saml:AttributeStatement>`);
const noAttributes = () => ({ attributes: {} });

export const people: Rows = {
  'nothing: other letter case and edge spaces': {
    says: () => email(' ADA@Acme.Example '),
    expected: ok,
  },
  'nothing: the address in the WS-Federation claim': {
    says: () => ({
      attributes: { [wsFederation]: [ada] },
      nameId: 'x81',
      nameIdFormat: unspecified,
    }),
    expected: ok,
  },
  'nothing: the address in mail': { says: () => ({ attributes: { mail: [ada] } }), expected: ok },
  'nothing: the address under its object identifier': {
    says: () => ({ attributes: { [oid]: [ada] }, nameId: 'x', nameIdFormat: persistent }),
    expected: ok,
  },
  'nothing: the address in the NameID only': { says: noAttributes, expected: ok },
  'nothing: no attributes at all': {
    says: noAttributes,
    first: swap(/<saml:AttributeStatement>.*<\/saml:AttributeStatement>|$/, ' '),
    expected: ok,
  },
  'nothing: a persistent NameID beside the address': {
    says: () => ({ nameId: 'p-1', nameIdFormat: persistent }),
    expected: ok,
  },
  'nothing: a transient NameID beside the address': {
    says: () => ({ nameId: 't-1', nameIdFormat: transient }),
    expected: ok,
  },
  'nothing: a NameID without a format beside the address': {
    first: swap(format, ''),
    expected: ok,
  },
  'nothing: the address twice, the same': { says: () => email(ada, ada), expected: ok },
  'nothing: the attribute twice, the same': {
    first: withAttribute('email', ada),
    expected: ok,
  },
  'nothing: character references spell the address': {
    first: swap(
      'ada@acme.example</saml:AttributeValue>',
      'ada&#64;acme&#x2e;example</saml:AttributeValue>',
    ),
    expected: ok,
  },
  'nothing: attribute statements are two': {
    first: swap(
      '<saml:AttributeStatement>',
      `<saml:AttributeStatement>${attribute('city', 'Ulm')}</saml:AttributeStatement><saml:AttributeStatement>`,
    ),
    expected: ok,
  },
  'nothing: attributes named like parts of JavaScript': {
    first: withAttribute('__proto__', 'x'),
    expected: ok,
  },
  'two addresses': {
    says: () => email(ada, 'eve@acme.example'),
    expected: mismatch,
    logged: 'no usable',
  },
  'the attribute twice, the other address first': {
    first: swap(
      '<saml:AttributeStatement>',
      `<saml:AttributeStatement>${attribute('email', 'eve@acme.example')}`,
    ),
    expected: mismatch,
    logged: 'no usable',
  },
  'the attribute twice, the other address last': {
    first: withAttribute('email', 'eve@acme.example'),
    expected: mismatch,
    logged: 'no usable',
  },
  'no address': {
    says: () => ({ ...noAttributes(), nameIdFormat: unspecified, nameId: 'ada' }),
    expected: mismatch,
    logged: 'no usable',
  },
  'an empty address': { says: () => email(''), expected: mismatch, logged: 'no usable' },
  'an address as NameID of no stated format': {
    says: noAttributes,
    first: swap(format, ''),
    expected: mismatch,
    logged: 'no usable',
  },
  'an address as NameID of an unspecified format': {
    says: () => ({ ...noAttributes(), nameIdFormat: unspecified }),
    expected: mismatch,
    logged: 'no usable',
  },
  'an address as persistent NameID': {
    says: () => ({ ...noAttributes(), nameIdFormat: persistent }),
    expected: mismatch,
    logged: 'no usable',
  },
  'the format given by an attribute called nameIDFormat': {
    says: () => ({ attributes: { nameIDFormat: [nameIdFormats.email] } }),
    first: swap(format, ''),
    expected: mismatch,
    logged: 'no usable',
  },
  'no NameID, but an attribute called nameID': {
    first: (xml, at) => withAttribute('nameID', ada)(swap(nameId, '')(xml, at), at),
    expected: invalid,
    logged: 'no NameID',
  },
  'no NameID': { first: swap(nameId, ''), expected: invalid, logged: 'no NameID' },
  'an empty NameID': { says: () => ({ nameId: ' ' }), expected: invalid, logged: 'no NameID' },
  'no Subject': { first: swap(/<saml:Subject>.*<\/saml:Subject>/, ''), expected: invalid },
  'an encrypted NameID': {
    first: swap(nameId, '<saml:EncryptedID><x/></saml:EncryptedID>'),
    expected: invalid,
    logged: 'no NameID',
  },
  'elements within the NameID': {
    first: swap(
      '>ada@acme.example</saml:NameID>',
      '>ada@acme.example<x/>.evil.example</saml:NameID>',
    ),
    expected: invalid,
    logged: 'no NameID',
  },
  'elements within the address': {
    first: swap(
      'ada@acme.example</saml:AttributeValue>',
      'ada@acme.example<x/></saml:AttributeValue>',
    ),
    expected: mismatch,
    logged: 'no usable',
  },
  'an attribute of another namespace': {
    first: swap(
      '<saml:AttributeStatement>',
      `<saml:AttributeStatement><x:Attribute xmlns:x="urn:x" Name="email"><x:AttributeValue>${ada}</x:AttributeValue></x:Attribute>`,
    ),
    says: () => email('eve@acme.example'),
    expected: mismatch,
    logged: 'another person',
  },
  'a comment cuts nothing off an address': {
    says: () => email('ada@acme.example.evil.example'),
    then: swap('ada@acme.example.evil', 'ada@acme.example<!-- -->.evil'),
    expected: unknown,
  },
  'a comment cuts nothing off a NameID': {
    says: () => ({ ...noAttributes(), nameId: 'ada@acme.example.evil.example' }),
    then: swap('ada@acme.example.evil', 'ada@acme.example<!-- -->.evil'),
    expected: unknown,
  },
  'a CDATA section cuts nothing off an address': {
    says: () => email('ada@acme.example.evil.example'),
    then: swap('ada@acme.example.evil.example<', 'ada@acme.example<![CDATA[.evil.example]]><'),
    expected: unknown,
  },
  'a Kelvin sign for a k': {
    who: 'kim',
    says: () => email('\u212aim@acme.example'),
    expected: mismatch,
    logged: 'another person',
  },
  'a Cyrillic a': {
    says: () => email('\u0430da@acme.example'),
    expected: mismatch,
    logged: 'another person',
  },
  'an invisible character': {
    says: () => email('ada\u200b@acme.example'),
    expected: mismatch,
    logged: 'another person',
  },
  'a line break within the address': {
    says: () => email('ada\n@acme.example'),
    expected: mismatch,
    logged: 'no usable',
  },
  'two addresses in one value': {
    says: () => email(`${ada} eve@acme.example`),
    expected: mismatch,
    logged: 'no usable',
  },
  'an address of 300 characters': {
    says: () => email(`${'a'.repeat(300)}@acme.example`),
    expected: mismatch,
    logged: 'no usable',
  },
  'another person of the same organisation (Eve for Ada)': {
    says: () => email('eve@acme.example'),
    expected: mismatch,
    logged: 'another person',
  },
  'a person of another organisation, by our own identity provider': {
    says: () => email('bob@globex.example'),
    expected: mismatch,
    logged: 'another person',
  },
  'a person nobody knows (Mallory)': {
    says: () => email('mallory@elsewhere.example'),
    expected: unknown,
  },
};
