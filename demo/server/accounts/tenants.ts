import { and, eq, ne } from 'drizzle-orm';
import type { Connection, Organisation } from './account.ts';
import type { Database } from './database.ts';
import { connections, organisations } from './schema.ts';
import { locked } from './set-up-database.ts';

/** An organisation as its administrators see it. */
export interface Tenant extends Organisation {
  /** Also while SSO is switched off. */
  connection: Connection | null;
  /** Whether its administrators brought the connection; otherwise the operator did, maybe for others too. */
  ownConnection: boolean;
  ssoEnabled: boolean;
}

/** Another organisation uses this identity provider. */
export class EntityClaimed extends Error {}

/** The organisations and what connects each to its identity provider. */
export class Tenants {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws Error when there is none: whoever asks belongs to it */
  async byId(id: string): Promise<Tenant> {
    const [row] = await this.#database
      .select()
      .from(organisations)
      .leftJoin(connections, eq(organisations.connectionId, connections.id))
      .where(eq(organisations.id, id));
    if (!row) throw new Error('an organisation is gone');
    const { id: _, connectionId: __, ...rest } = row.organisations;
    return {
      ...rest,
      id,
      connection: row.connections,
      ownConnection: row.connections?.organisationId === id,
    };
  }

  /** Whether another organisation than this has claimed an identity provider, or the operator has. */
  async isClaimed(entityId: string, organisationId: string): Promise<boolean> {
    return isClaimed(this.#database, entityId, organisationId);
  }

  /**
   * Gives an organisation an identity provider of its own, in the place of the one it had.
   *
   * @throws EntityClaimed
   */
  async saveConnection(organisationId: string, given: Omit<Connection, 'id'>): Promise<void> {
    await locked(this.#database, async (transaction) => {
      // Two may claim the same at once; under the lock, one is first.
      if (await isClaimed(transaction, given.entityId, organisationId)) throw new EntityClaimed();
      const connection = { ...given, id: ownConnection(organisationId), organisationId };
      await transaction
        .insert(connections)
        .values(connection)
        .onConflictDoUpdate({ target: connections.id, set: connection });
      await transaction
        .update(organisations)
        .set({ connectionId: connection.id })
        .where(eq(organisations.id, organisationId));
    });
  }

  /** Of the organisation's own connection; that of the operator stays as it is. */
  async changeConnection(
    organisationId: string,
    change: Partial<Pick<Connection, 'certificates' | 'emailAttribute'>>,
  ): Promise<void> {
    await this.#database
      .update(connections)
      .set(change)
      .where(eq(connections.id, ownConnection(organisationId)));
  }

  async switchSso(id: string, ssoEnabled: boolean): Promise<void> {
    await this.#database.update(organisations).set({ ssoEnabled }).where(eq(organisations.id, id));
  }
}

/** No name of the operator's connections begins like this. */
const ownConnection = (organisationId: string) => `of-${organisationId}`;

async function isClaimed(database: Database, entityId: string, organisationId: string) {
  const others = await database
    .select({ id: connections.id })
    .from(connections)
    .where(
      and(eq(connections.entityId, entityId), ne(connections.id, ownConnection(organisationId))),
    );
  return others.length > 0;
}
