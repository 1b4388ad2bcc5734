/** Validity in time; clocks may differ by a minute (core §2.5.1.2, profiles §4.1.4.3). */
import { expired, invalid, later, ok, swap } from './row.ts';
import type { Edit, Rows } from './row.ts';

const over = (seconds: number) => () => ({
  notOnOrAfter: later(-seconds),
  subjectNotOnOrAfter: later(-seconds),
});
const confirmation = /(<saml:SubjectConfirmationData[^>]*) NotOnOrAfter="[^"]*"/;
/** Adds a time so many seconds from now. */
const add =
  (element: string, attribute: string, seconds: number): Edit =>
  (xml, at) =>
    swap(`<saml:${element} `, `<saml:${element} ${attribute}="${later(seconds).toISOString()}" `)(
      xml,
      at,
    );
const conditions = /(<saml:Conditions[^>]*) NotOnOrAfter="[^"]*"/;

export const times: Rows = {
  'expired 2 s ago: within the skew': { says: over(2), expected: ok },
  'expired 45 s ago: within the skew': { says: over(45), expected: ok },
  'expired 61 s ago': {
    says: over(61),
    expected: expired,
    logged: 'No valid subject confirmation',
  },
  'expired 5 minutes ago': { says: over(300), expected: expired },
  'expired an hour ago': { says: over(3600), expected: expired },
  'valid in 2 s: within the skew': { says: () => ({ notBefore: later(2) }), expected: ok },
  'valid in 58 s: within the skew': { says: () => ({ notBefore: later(58) }), expected: ok },
  'valid in 90 s': {
    says: () => ({ notBefore: later(90) }),
    expected: expired,
    logged: 'not yet valid',
  },
  'valid in half an hour': { says: () => ({ notBefore: later(1800) }), expected: expired },
  'only the conditions expired': {
    says: () => ({ notOnOrAfter: later(-300) }),
    expected: expired,
    logged: 'assertion expired',
  },
  'only the subject confirmation expired': {
    says: () => ({ subjectNotOnOrAfter: later(-300) }),
    expected: expired,
    logged: 'No valid subject confirmation',
  },
  'a bearer confirmation without an end': {
    first: swap(confirmation, '$1'),
    expected: invalid,
    logged: 'Error parsing NotOnOrAfter',
  },
  'a bearer confirmation with an end that is no time': {
    first: swap(confirmation, '$1 NotOnOrAfter="never"'),
    expected: invalid,
  },
  // SAML would let it pass; node-saml does not, and every identity provider sends one.
  'conditions without an end': {
    first: swap(conditions, '$1'),
    expected: invalid,
    logged: 'Error parsing NotOnOrAfter',
  },
  'conditions with an end that is no time': {
    first: swap(conditions, '$1 NotOnOrAfter="2026-13-45"'),
    expected: invalid,
  },
  'the confirmation only begins in half an hour': {
    first: add('SubjectConfirmationData', 'NotBefore', 1800),
    expected: expired,
  },
  'nothing: a time without fractions of a second': {
    first: swap(/\.\d{3}Z"/g, 'Z"'),
    expected: ok,
  },
  'the session at the identity provider is over': {
    first: add('AuthnStatement', 'SessionNotOnOrAfter', -300),
    expected: expired,
    logged: 'the session at the identity provider is over',
  },
  'nothing: the session at the identity provider goes on': {
    first: add('AuthnStatement', 'SessionNotOnOrAfter', 3600),
    expected: ok,
  },
  'nothing: fresh sign-in forced and done': { reauthenticate: true, expected: ok },
  'fresh sign-in forced, one of an hour ago sent': {
    reauthenticate: true,
    says: () => ({ authnInstant: later(-3600) }),
    expected: invalid,
    logged: 'a fresh sign-in was asked for',
  },
  'nothing: sign-in of an hour ago, nobody asked for a fresh one': {
    says: () => ({ authnInstant: later(-3600) }),
    expected: ok,
  },
  'fresh sign-in forced, a time that is none sent': {
    reauthenticate: true,
    first: swap(/ AuthnInstant="[^"]*"/, ' AuthnInstant="now"'),
    expected: invalid,
    logged: 'no AuthnInstant',
  },
};
