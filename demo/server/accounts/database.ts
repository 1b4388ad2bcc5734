import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The tables, wherever they are; also a transaction on them. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens Postgres, or an embedded database in memory. Only what is used is loaded.
 *
 * @param url of Postgres
 */
export async function openDatabase(url: string | undefined): Promise<OpenDatabase> {
  if (url === undefined) return (await import('./embedded-database.ts')).openEmbeddedDatabase();
  return (await import('./postgres.ts')).openPostgres(url);
}
