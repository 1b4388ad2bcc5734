import { sql } from 'drizzle-orm';
import type { Connection } from './account.ts';
import type { Database } from './database.ts';
import { accounts, answers, connections, mails, organisations, statements } from './schema.ts';
import { connect, preparePeople, seed } from './seed.ts';
import type { Invitation } from './seed.ts';

/** Any number, the same in all processes: who holds its lock may change the tables. */
const LOCK = 4_173_000;

/** Makes the tables that are missing. Several processes may do so at once: one does it, the others wait. */
export async function createTables(database: Database): Promise<void> {
  await locked(database, async (transaction) => {
    for (const statement of statements) await transaction.execute(sql.raw(statement));
  });
}

/**
 * Puts the demo's people in when nobody is there, and makes sure that Acme and Globex use this identity provider.
 *
 * @returns invitations to be mailed, to the one process that put them in
 */
export async function fillDatabase(
  database: Database,
  connection: Connection,
): Promise<Invitation[]> {
  // Hashing takes its time, and others wait for the lock only so long.
  const people = (await isEmpty(database)) ? await preparePeople() : [];
  return locked(database, async (transaction) => {
    const invitations = (await isEmpty(transaction)) ? await seed(transaction, people) : [];
    await connect(transaction, connection);
    return invitations;
  });
}

/**
 * Takes away whatever people have made of the demo, and puts its people back as they were. The audit log stays.
 *
 * @returns invitations to be mailed
 */
export async function resetDatabase(
  database: Database,
  connection: Connection,
): Promise<Invitation[]> {
  const people = await preparePeople();
  return locked(database, async (transaction) => {
    for (const table of [answers, mails, accounts, organisations, connections]) {
      await transaction.delete(table);
    }
    const invitations = await seed(transaction, people);
    await connect(transaction, connection);
    return invitations;
  });
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.select().from(organisations).limit(1)).length === 0;
}

/** All or nothing, and one process after the other. */
export function locked<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    return work(transaction);
  });
}
