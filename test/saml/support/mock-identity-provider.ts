/** An identity provider that answers whatever a case wants. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DOMParser } from '@xmldom/xmldom';
import type { Connection } from '../../../demo/server/accounts/account.ts';
import { createKeyPair } from '../../../demo/server/broker/key-pair.ts';
import type { KeyPair } from '../../../demo/server/broker/key-pair.ts';
import { algorithms, nameIdFormats, transforms } from './saml-names.ts';
import { readRequest } from './saml-request.ts';
import { sign, writeResponse } from './saml-response.ts';
import type { Signing, Statement } from './saml-response.ts';

/** What arrived at the single sign-on address. */
export interface ReceivedRequest {
  id: string;
  issuer: string;
  acsUrl: string;
  destination: string;
  forceAuthn: boolean;
  relayState: string;
  signed: boolean;
}

export class MockIdentityProvider {
  readonly connection: Connection;
  readonly keyPair: KeyPair;
  readonly close: () => Promise<void>;

  private constructor(connection: Connection, keyPair: KeyPair, close: () => Promise<void>) {
    this.connection = connection;
    this.keyPair = keyPair;
    this.close = close;
  }

  static async start(id: string): Promise<MockIdentityProvider> {
    const keyPair = await createKeyPair(id);
    const server = createServer((_request, response) => response.end('sign in here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    const connection = {
      id,
      entityId: `${origin}/metadata`,
      ssoUrl: `${origin}/sso`,
      certificates: [keyPair.certificate],
    };
    return new MockIdentityProvider(
      connection,
      keyPair,
      () =>
        new Promise((resolve) => {
          server.close(() => {
            resolve();
          });
        }),
    );
  }

  /** Everything as it should be: this person, for this request, now. */
  statement(request: ReceivedRequest, email: string): Statement {
    const now = Date.now();
    return {
      responseIssuer: this.connection.entityId,
      assertionIssuer: this.connection.entityId,
      destination: request.acsUrl,
      responseInResponseTo: request.id,
      subjectInResponseTo: request.id,
      recipient: request.acsUrl,
      audience: request.issuer,
      method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
      notBefore: new Date(now - 5000),
      notOnOrAfter: new Date(now + 300_000),
      subjectNotOnOrAfter: new Date(now + 300_000),
      authnInstant: new Date(now),
      nameId: email,
      nameIdFormat: nameIdFormats.email,
      attributes: { email: [email], firstName: ['Ada'], lastName: ['Acme'] },
      status: 'Success',
      innerStatus: null,
      withAssertion: true,
    };
  }

  signing(): Signing {
    return {
      keyPair: this.keyPair,
      response: true,
      assertion: true,
      signatureAlgorithm: algorithms.rsaSha256,
      digestAlgorithm: algorithms.sha256,
      canonicalization: transforms.exclusive,
      transforms: [transforms.enveloped, transforms.exclusive],
      prefixes: [],
      keyInfo: true,
    };
  }

  /** A signed response that would be accepted. */
  respond(request: ReceivedRequest, email: string): string {
    return sign(writeResponse(this.statement(request, email)), this.signing());
  }
}

/** Reads the request with which a browser arrived. */
export function receive(url: URL): ReceivedRequest {
  const root = new DOMParser().parseFromString(readRequest(url), 'text/xml').documentElement;
  return {
    id: root.getAttribute('ID') ?? '',
    issuer: root.getElementsByTagNameNS('*', 'Issuer')[0]?.textContent ?? '',
    acsUrl: root.getAttribute('AssertionConsumerServiceURL') ?? '',
    destination: root.getAttribute('Destination') ?? '',
    forceAuthn: root.getAttribute('ForceAuthn') === 'true',
    relayState: url.searchParams.get('RelayState') ?? '',
    signed: url.searchParams.has('Signature'),
  };
}
