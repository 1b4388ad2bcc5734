import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { Database } from '../accounts/database.ts';
import { accounts, auditEvents } from '../accounts/schema.ts';
import type { AuditEvent, AuditKind } from './audit-event.ts';
import type { AuditLog } from './audit-log.ts';

export interface AuditFilter {
  kind?: AuditKind | undefined;
  /** Id of the person whom an event is about. */
  person?: string | undefined;
  /** Events older than the one of this id. */
  before?: number | undefined;
}

export type ListedEvent = AuditEvent & {
  id: number;
  at: Date;
  /** Names as they are now; null for people who are gone, and where nobody is meant. */
  person: string | null;
  actor: string | null;
};

/** The audit log of one organisation: what its people and its administrators did, and nobody else. */
export class AuditReader {
  readonly #database: Database;
  readonly #log: Pick<AuditLog, 'settled'>;

  constructor(database: Database, log: Pick<AuditLog, 'settled'>) {
    this.#database = database;
    this.#log = log;
  }

  /** Newest first, at most `most`; what this process recorded so far is there. */
  async read(organisationId: string, filter: AuditFilter, most: number): Promise<ListedEvent[]> {
    await this.#log.settled();
    const database = this.#database;
    const people = await database
      .select({ id: accounts.id, name: accounts.displayName })
      .from(accounts)
      .where(eq(accounts.organisationId, organisationId));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const ofPeople = inArray(auditEvents.accountId, [...names.keys()]);
    // The broker knows no person; the sign-in that failed by it has the same reference.
    const references = database
      .select({ reference: auditEvents.reference })
      .from(auditEvents)
      .where(and(ofPeople, eq(auditEvents.kind, 'sso_refused')));
    const { kind, person, before } = filter;
    const rows = await database
      .select()
      .from(auditEvents)
      .where(
        and(
          or(
            eq(auditEvents.organisationId, organisationId),
            ofPeople,
            and(
              eq(auditEvents.kind, 'saml_response_refused'),
              inArray(auditEvents.reference, references),
            ),
          ),
          kind === undefined ? undefined : eq(auditEvents.kind, kind),
          person === undefined ? undefined : eq(auditEvents.accountId, person),
          before === undefined ? undefined : lt(auditEvents.id, before),
        ),
      )
      .orderBy(desc(auditEvents.id))
      .limit(most);
    return rows.map((row) => ({
      ...row,
      person: names.get(row.accountId ?? '') ?? null,
      actor: names.get(row.actorId ?? '') ?? null,
    }));
  }
}
