import { DrizzleQueryError } from 'drizzle-orm';

/** Store or database did not answer; the message says which, the cause why. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** SQLSTATE classes of a server that can't work now: connections, resources, shut down, standby. */
const PASSING = /^(?:08|53|57|25006)/;

/**
 * Whether it is worth asking again later. What Postgres refused with a reason of its own is a fault of ours;
 * a query that failed without one has lost its connection.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  if (error instanceof DrizzleQueryError) {
    const state = sqlState(error.cause);
    return state === null || PASSING.test(state);
  }
  return error instanceof Error && error.cause !== undefined && isOutage(error.cause);
}

/**
 * A cause for the log: of an outage what happened, of a fault where. Queries are told without their values,
 * which can be secrets.
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isOutage(error)) return chainOf(error).join(': ');
  if (!(error instanceof DrizzleQueryError)) return error.stack ?? error.message;
  return `${causeOf(error.cause)} in: ${error.query}`;
}

function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const message = error instanceof DrizzleQueryError ? 'a query failed' : error.message;
  return [message, ...chainOf(error.cause)];
}

function sqlState(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}
