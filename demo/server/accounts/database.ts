import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import * as schema from './schema.ts';

/** Opens the embedded database in memory, with its tables. */
export async function openDatabase() {
  const engine = await PGlite.create();
  await engine.exec(schema.statements);
  return { database: drizzle(engine, { schema }), close: () => engine.close() };
}
export type Database = Awaited<ReturnType<typeof openDatabase>>['database'];
