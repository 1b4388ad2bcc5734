/** What the identity provider says about how it went (core §3.2.2.2). */
import { invalid } from './row.ts';
import type { Rows } from './row.ts';

const denied = 'sso_denied';
const unavailable = 'sso_unavailable';
const none = { response: true, assertion: false };

export const statuses: Rows = {
  'Responder, AuthnFailed': {
    says: () => ({ status: 'Responder', innerStatus: 'AuthnFailed', withAssertion: false }),
    signed: none,
    expected: denied,
    logged: 'status:Responder AuthnFailed'.replace(' ', ' urn:oasis:names:tc:SAML:2.0:status:'),
  },
  'Responder, RequestDenied': {
    says: () => ({ status: 'Responder', innerStatus: 'RequestDenied', withAssertion: false }),
    signed: none,
    expected: denied,
  },
  'Responder, NoPassive': {
    says: () => ({ status: 'Responder', innerStatus: 'NoPassive', withAssertion: false }),
    signed: none,
    expected: denied,
  },
  'Responder, unsigned and without Destination, as some send it': {
    says: () => ({ status: 'Responder', withAssertion: false, destination: null }),
    signed: { response: false, assertion: false },
    expected: denied,
  },
  'Responder beside a good assertion': { says: () => ({ status: 'Responder' }), expected: denied },
  'Requester: the servers disagree': {
    says: () => ({ status: 'Requester', withAssertion: false }),
    signed: none,
    expected: unavailable,
    logged: 'status:Requester',
  },
  VersionMismatch: {
    says: () => ({ status: 'VersionMismatch', withAssertion: false }),
    signed: none,
    expected: unavailable,
  },
  'a status that only ends like Success': {
    says: () => ({ status: 'NoSuccess' }),
    expected: unavailable,
  },
  'no status': {
    first: (xml) => xml.replace(/<samlp:Status>.*<\/samlp:Status>/, ''),
    expected: unavailable,
  },
  'a status of another namespace': {
    first: (xml) =>
      xml.replace(/<samlp:Status>(.*)<\/samlp:Status>/, '<x:Status xmlns:x="urn:x">$1</x:Status>'),
    expected: unavailable,
  },
  'Success without an assertion': {
    says: () => ({ withAssertion: false }),
    signed: none,
    expected: invalid,
    logged: '0 assertions',
  },
};
