import { drizzle } from 'drizzle-orm/node-postgres';
import type { PoolClient } from 'pg';
import pg from 'pg';
import { Unavailable } from '../outage.ts';
import type { OpenDatabase } from './database.ts';
import * as schema from './schema.ts';

/** Milliseconds for a connection, and for an answer: nobody waits longer for a database that is gone. */
const PATIENCE = 3000;

/**
 * A pool of connections to Postgres. Connections that break are replaced when they are needed again.
 *
 * @param url `postgres://user:password@host:port/database`
 */
export function openPostgres(url: string): OpenDatabase {
  const pool = new ConnectionPool({
    connectionString: url,
    application_name: 'login-widget',
    max: 10,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    keepAlive: true,
  });
  // An idle connection that breaks leaves the pool; whoever asks next is told.
  pool.on('error', () => undefined);
  return { database: drizzle(pool, { schema }), close: () => pool.end() };
}

/** Tells an outage from a fault where drizzle passes errors on as they are: at the begin of a transaction. */
class ConnectionPool extends pg.Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<PoolClient> | void {
    if (callback) return super.connect(callback);
    return super.connect().catch((cause: unknown) => {
      throw new Unavailable('no connection to the database', { cause });
    });
  }
}
