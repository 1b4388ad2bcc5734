/** For whom it is, and in answer to what (profiles §4.1.4, bindings §3.5.5.2). */
import { invalid, ok, swap } from './row.ts';
import type { Rows } from './row.ts';

const elsewhere = 'https://else.example/';
const restriction = (...audiences: string[]) =>
  `<saml:AudienceRestriction>${audiences.map((each) => `<saml:Audience>${each}</saml:Audience>`).join('')}</saml:AudienceRestriction>`;
/** After the one for us. */
const alsoRestricted = (more: string) => swap('</saml:Conditions>', `${more}</saml:Conditions>`);
const holderOfKey = 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key';
const confirmed = (more: string) => swap('</saml:Subject>', `${more}</saml:Subject>`);
const byIssuer = 'the issuer of';

export const addressees: Rows = {
  'another Destination': {
    says: () => ({ destination: `${elsewhere}acs` }),
    expected: invalid,
    logged: 'Destination is not our ACS',
  },
  'no Destination': {
    says: () => ({ destination: null }),
    expected: invalid,
    logged: 'Destination',
  },
  'an empty Destination': {
    says: () => ({ destination: '' }),
    expected: invalid,
    logged: 'Destination',
  },
  'a Destination that only begins like ours': {
    says: ({ destination }) => ({ destination: `${destination ?? ''}/evil` }),
    expected: invalid,
    logged: 'Destination',
  },
  'another Destination, response unsigned': {
    says: () => ({ destination: `${elsewhere}acs` }),
    signed: { response: false },
    expected: invalid,
    logged: 'Destination',
  },
  'nothing: no Destination, which only a signed response must have': {
    says: () => ({ destination: null }),
    signed: { response: false },
    expected: ok,
  },
  'another Recipient': {
    says: () => ({ recipient: `${elsewhere}acs` }),
    expected: invalid,
    logged: 'Recipient is not our ACS',
  },
  'no Recipient': { says: () => ({ recipient: null }), expected: invalid, logged: 'Recipient' },
  'a Recipient that only begins like ours': {
    says: ({ recipient }) => ({ recipient: `${recipient ?? ''}.evil.example` }),
    expected: invalid,
    logged: 'Recipient',
  },
  'an unknown issuer': {
    says: () => ({ responseIssuer: elsewhere, assertionIssuer: elsewhere }),
    expected: invalid,
    logged: byIssuer,
  },
  'another issuer in the response only': {
    says: () => ({ responseIssuer: elsewhere }),
    expected: invalid,
    logged: 'the issuer of the response',
  },
  'another issuer in the assertion only': {
    says: () => ({ assertionIssuer: elsewhere }),
    expected: invalid,
    logged: 'the issuer of the assertion',
  },
  'no issuer in the assertion': {
    first: (xml) =>
      xml.replace(/(<saml:Assertion .*?)<saml:Issuer>.*?<\/saml:Issuer>/, '$1<Issuer/>'),
    expected: invalid,
    logged: 'the issuer of the assertion',
  },
  'nothing: no issuer in an unsigned response': {
    signed: { response: false },
    then: swap(/<saml:Issuer>.*?<\/saml:Issuer>/, ''),
    expected: ok,
  },
  'the audience is somebody else': {
    says: () => ({ audience: elsewhere }),
    expected: invalid,
    logged: 'audience mismatch',
  },
  'the audience only begins like us': {
    says: ({ audience }) => ({ audience: `${audience ?? ''}.evil.example` }),
    expected: invalid,
    logged: 'audience mismatch',
  },
  'no AudienceRestriction': {
    says: () => ({ audience: null }),
    expected: invalid,
    logged: 'no AudienceRestriction',
  },
  'an AudienceRestriction without an audience': {
    first: swap(/<saml:Audience>.*?<\/saml:Audience>/, ''),
    expected: invalid,
    logged: 'no Audience value',
  },
  'no Conditions': { first: swap(/<saml:Conditions.*<\/saml:Conditions>/, ''), expected: invalid },
  'Conditions twice': {
    first: swap(/(<saml:Conditions.*<\/saml:Conditions>)/, '$1$1'),
    expected: invalid,
    logged: 'multiple conditions',
  },
  'nothing: two audiences, one of them us': {
    first: swap(
      '</saml:AudienceRestriction>',
      `<saml:Audience>${elsewhere}</saml:Audience></saml:AudienceRestriction>`,
    ),
    expected: ok,
  },
  'two AudienceRestrictions, one of them without us': {
    first: alsoRestricted(restriction(elsewhere)),
    expected: invalid,
    logged: 'audience mismatch',
  },
  'nothing: two AudienceRestrictions, both with us': {
    first: (xml) =>
      xml.replace(/(<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>)/, '$1$1'),
    expected: ok,
  },
  'nothing: OneTimeUse, as is every one here': {
    first: alsoRestricted('<saml:OneTimeUse/>'),
    expected: ok,
  },
  'nothing: ProxyRestriction, nobody is told on': {
    first: alsoRestricted('<saml:ProxyRestriction Count="0"/>'),
    expected: ok,
  },
  'a condition that nobody here understands': {
    first: alsoRestricted('<x:Weekdays xmlns:x="urn:x"/>'),
    expected: invalid,
    logged: 'a condition that nobody here understands',
  },
  'a condition of a type that nobody here understands': {
    first: alsoRestricted(
      '<saml:Condition xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x" xsi:type="x:Weekdays"/>',
    ),
    expected: invalid,
    logged: 'a condition that nobody here understands',
  },
  'holder of key, not bearer': {
    says: () => ({ method: holderOfKey }),
    expected: invalid,
    logged: 'no bearer SubjectConfirmation',
  },
  'sender vouches, not bearer': {
    says: () => ({ method: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' }),
    expected: invalid,
    logged: 'no bearer SubjectConfirmation',
  },
  'no SubjectConfirmation': {
    first: swap(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/, ''),
    expected: invalid,
    logged: 'no bearer SubjectConfirmation',
  },
  'a bearer confirmation without data: none that still holds': {
    first: swap(/<saml:SubjectConfirmationData[^>]*\/>/, ''),
    expected: 'sso_expired',
    logged: 'No valid subject confirmation',
  },
  'nothing: a holder-of-key confirmation beside the bearer one': {
    first: confirmed(`<saml:SubjectConfirmation Method="${holderOfKey}"/>`),
    expected: ok,
  },
  'a bearer confirmation for somebody else beside ours': {
    first: (xml) =>
      xml.replace(
        /(<saml:SubjectConfirmation )(.*?)(Recipient=")([^"]*)(.*?<\/saml:SubjectConfirmation>)/,
        `$1$2$3$4$5$1$2$3${elsewhere}$5`,
      ),
    expected: invalid,
    logged: 'Recipient',
  },
  'our confirmation is over, one by holder of key is not': {
    says: () => ({ subjectNotOnOrAfter: new Date(Date.now() - 300_000) }),
    first: confirmed(
      `<saml:SubjectConfirmation Method="${holderOfKey}"><saml:SubjectConfirmationData NotOnOrAfter="2999-01-01T00:00:00Z"/></saml:SubjectConfirmation>`,
    ),
    expected: 'sso_expired',
    logged: 'the confirmation is over',
  },
  'a confirmation within an attribute is none': {
    says: () => ({ method: holderOfKey }),
    first: (xml, at) =>
      swap(
        '<saml:AttributeStatement>',
        `<saml:AttributeStatement><saml:Attribute Name="a"><saml:AttributeValue><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData Recipient="${at.request.acsUrl}" InResponseTo="${at.request.id}" NotOnOrAfter="2999-01-01T00:00:00Z"/></saml:SubjectConfirmation></saml:AttributeValue></saml:Attribute>`,
      )(xml, at),
    expected: invalid,
    logged: 'no bearer SubjectConfirmation',
  },
  'answers another request': {
    says: () => ({ responseInResponseTo: '_other', subjectInResponseTo: '_other' }),
    expected: invalid,
    logged: 'the response answers another request',
  },
  'the response answers no request': {
    says: () => ({ responseInResponseTo: null }),
    expected: invalid,
    logged: 'the response answers another request',
  },
  'the assertion answers no request': {
    says: () => ({ subjectInResponseTo: null }),
    expected: invalid,
    logged: 'the assertion answers another request',
  },
  'the assertion answers another request': {
    says: () => ({ subjectInResponseTo: '_other' }),
    expected: invalid,
    logged: 'InResponseTo does not match',
  },
  'no AuthnStatement': {
    says: () => ({ authnInstant: null }),
    expected: invalid,
    logged: 'no AuthnStatement',
  },
  'the response is of SAML 1.1': {
    first: swap('Version="2.0" IssueInstant', 'Version="1.1" IssueInstant'),
    expected: invalid,
    logged: 'is not of SAML 2.0',
  },
  'the assertion is of SAML 1.1': {
    first: swap(/(<saml:Assertion .*?Version=")2.0/, '$11.1'),
    expected: invalid,
    logged: 'the assertion is not of SAML 2.0',
  },
};
