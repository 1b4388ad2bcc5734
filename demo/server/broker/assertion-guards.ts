import { clockSkew } from './expected.ts';
import type { Expected } from './expected.ts';
import { ResponseRefused } from './response-refused.ts';
import { assertionNs, bearer } from './saml-names.ts';
import { child, children } from './xml.ts';

/** Conditions that we understand; one we don't leaves the validity unknown (core §2.5.1.1). */
const conditions = ['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'];

/**
 * Checks an assertion whose signature, audience and conditions were verified, against SAML profiles
 * §4.1.4: whoever bears it may use it for our address and our request only, and the person signed in
 * lately enough.
 *
 * @param root of the verified bytes
 * @throws ResponseRefused
 */
export function guardAssertion(root: Element, expected: Expected): void {
  if (root.localName !== 'Assertion' || root.namespaceURI !== assertionNs) {
    refuse('not an Assertion');
  }
  if (root.getAttribute('Version') !== '2.0') refuse('the assertion is not of SAML 2.0');
  if (child(root, assertionNs, 'Issuer')?.textContent !== expected.issuer) {
    refuse('the issuer of the assertion is not the one of this connection');
  }
  guardSubject(root, expected);
  guardConditions(root);
  const statements = children(root, assertionNs, 'AuthnStatement');
  if (statements.length === 0) refuse('no AuthnStatement');
  for (const statement of statements) guardStatement(statement, expected.authenticatedSince);
}

/** Others than bearer confirmations are no way for a browser; they may stand beside. */
function guardSubject(root: Element, expected: Expected) {
  const confirmations = children(
    child(root, assertionNs, 'Subject'),
    assertionNs,
    'SubjectConfirmation',
  ).filter((confirmation) => confirmation.getAttribute('Method') === bearer);
  if (confirmations.length === 0) refuse('no bearer SubjectConfirmation');
  for (const confirmation of confirmations) {
    const data = child(confirmation, assertionNs, 'SubjectConfirmationData');
    if (data?.getAttribute('Recipient') !== expected.acsUrl) refuse('Recipient is not our ACS');
    if (data.getAttribute('InResponseTo') !== expected.requestId) {
      refuse('the assertion answers another request');
    }
    const end = time(data, 'NotOnOrAfter') ?? refuse('a bearer confirmation without an end');
    if (isOver(end)) throw new ResponseRefused('assertion_expired', 'the confirmation is over');
  }
}

function guardConditions(root: Element) {
  for (const each of Array.from(child(root, assertionNs, 'Conditions')?.childNodes ?? [])) {
    if (each.nodeType !== 1) continue;
    const { localName, namespaceURI } = each as Element;
    if (namespaceURI !== assertionNs || !conditions.includes(localName)) {
      refuse('a condition that nobody here understands');
    }
  }
}

function guardStatement(statement: Element, authenticatedSince: Date | null) {
  const end = time(statement, 'SessionNotOnOrAfter');
  if (end !== null && isOver(end)) {
    throw new ResponseRefused('assertion_expired', 'the session at the identity provider is over');
  }
  const instant = time(statement, 'AuthnInstant') ?? refuse('no AuthnInstant');
  if (authenticatedSince && instant < authenticatedSince.getTime()) {
    refuse('a fresh sign-in was asked for, an old one came');
  }
}

/** Milliseconds since 1970; null when there is none or it cannot be read. */
function time(element: Element, name: string): number | null {
  const milliseconds = Date.parse(element.getAttribute(name) ?? '');
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

function isOver(end: number): boolean {
  return Date.now() - clockSkew >= end;
}

function refuse(message: string): never {
  throw new ResponseRefused('assertion_invalid', message);
}
