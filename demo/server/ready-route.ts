import { sql } from 'drizzle-orm';
import type { Handler } from 'hono';
import type { Database } from './accounts/database.ts';
import type { Store } from './store/store.ts';

/**
 * `GET /readyz`: 200 when database and store answer, else 503 with the one that does not. For load balancers;
 * `/healthz` only tells that the process is up, so that an outage of either restarts nothing.
 */
export function readyRoute(database: Database, store: Store): Handler {
  return async (c) => {
    const [databaseAnswer, storeAnswer] = await Promise.allSettled([
      database.execute(sql`select 1`),
      store.ping(),
    ]);
    const body = {
      database: databaseAnswer.status === 'fulfilled',
      store: storeAnswer.status === 'fulfilled',
    };
    const ready = body.database && body.store;
    if (!ready) c.header('Retry-After', '2');
    return c.json({ status: ready ? 'ready' : 'unavailable', ...body }, ready ? 200 : 503, {
      'Cache-Control': 'no-store',
    });
  };
}
