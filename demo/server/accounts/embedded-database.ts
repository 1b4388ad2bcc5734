import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { OpenDatabase } from './database.ts';
import * as schema from './schema.ts';

/** Postgres inside of this process, in memory. */
export async function openEmbeddedDatabase(): Promise<OpenDatabase> {
  const engine = await PGlite.create();
  return { database: drizzle(engine, { schema }), close: () => engine.close() };
}
