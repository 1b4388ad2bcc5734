import { createHash } from 'node:crypto';
import type { Connection } from '../accounts/account.ts';
import type { Outcome, SamlRequestRecord } from './records.ts';
import type { Subject } from './read-subject.ts';
import { ResponseRefused } from './response-refused.ts';
import type { ServiceProvider } from './service-provider.ts';

interface Arrival {
  serviceProvider: ServiceProvider;
  /** The one the request went to; null when it was removed meanwhile. */
  connection: Connection | null;
  request: SamlRequestRecord;
  /** Untrusted. */
  response: string;
  /** Writes a cause for operators and gives its reference. */
  report(cause: string): string;
}

/** Turns a SAML response into what the client will be told: who signed in, or an error code. */
export async function acceptResponse(arrival: Arrival): Promise<Outcome> {
  const { serviceProvider, connection, request, response, report } = arrival;
  try {
    if (!connection) throw new ResponseRefused('assertion_invalid', 'the connection is gone');
    const subject = await serviceProvider.accept(connection, response, {
      id: request.requestId,
      issuedAt: new Date(request.issuedAt),
      forceAuthn: request.forceAuthn,
    });
    return { account: toAccount(connection, subject) };
  } catch (error) {
    if (!(error instanceof ResponseRefused)) throw error;
    return { error: error.refusal, reference: report(error.message) };
  }
}

/** A NameID means something within its identity provider only, so the subject is made of both. */
function toAccount(connection: Connection, { nameId, email }: Subject) {
  const subject = JSON.stringify([connection.entityId, nameId]);
  return {
    sub: createHash('sha256').update(subject).digest('base64url'),
    idp: connection.id,
    ...(email === null ? {} : { email }),
  };
}
