import { randomUUID } from 'node:crypto';
import samlp from 'samlp';
import type { KeyPair } from '../broker/key-pair.ts';
import type { AuthnRequest } from './authn-request.ts';
import type { Person } from './people.ts';

/** Seconds for which the service provider may accept an assertion. */
const lifetimeSeconds = 300;
const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const passwordOverHttp = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password';

/** Attributes of an assertion, as samlp also announces them in the metadata. */
export class PersonProfile {
  /** One `saml:Attribute` each. */
  declare metadata: { id: string; displayName: string }[];
  readonly #person: Person;

  constructor(person: Person) {
    this.#person = person;
  }

  getClaims(): Record<string, string> {
    const { email, firstName, lastName } = this.#person;
    return { email, firstName, lastName };
  }

  getNameIdentifier() {
    return { nameIdentifier: this.#person.email, nameIdentifierFormat: emailFormat };
  }
}
PersonProfile.prototype.metadata = [
  { id: 'email', displayName: 'E-mail address' },
  { id: 'firstName', displayName: 'First name' },
  { id: 'lastName', displayName: 'Last name' },
];

/**
 * The SAML `Response` that says who signed in (core §3.3.3): response and assertion both signed with
 * rsa-sha256, for the service provider, its address and its request only, valid five minutes.
 *
 * @returns XML
 */
export function successResponse(
  request: AuthnRequest,
  person: Person,
  issuer: string,
  keyPair: KeyPair,
): Promise<string> {
  return new Promise((resolve, reject) => {
    samlp.getSamlResponse(
      {
        issuer,
        key: keyPair.privateKey,
        cert: keyPair.certificate,
        audience: request.audience,
        destination: request.acsUrl,
        recipient: request.acsUrl,
        inResponseTo: request.id,
        signAssertion: true,
        signResponse: true,
        signatureAlgorithm: 'rsa-sha256',
        digestAlgorithm: 'sha256',
        lifetimeInSeconds: lifetimeSeconds,
        sessionIndex: `_${randomUUID()}`,
        authnContextClassRef: passwordOverHttp,
        profileMapper: (mapped) => new PersonProfile(mapped),
      },
      person,
      (error, xml) => {
        if (xml) resolve(xml);
        else reject(error ?? new Error('samlp made no response'));
      },
    );
  });
}
