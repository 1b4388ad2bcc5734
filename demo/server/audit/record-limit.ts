import type { Context } from 'hono';
import { LimitReached } from '../login/limits.ts';
import type { ServerContext } from '../server-context.ts';
import type { AuditEvent } from './audit-event.ts';
import { recordEvent } from './record-event.ts';

/**
 * Takes down that a limit was reached, once for each time that its bucket is full: whoever goes on
 * trying must not fill the log.
 *
 * @param counting passes through, with what it throws
 */
export async function recordLimit(
  context: Pick<ServerContext, 'audit' | 'settings'>,
  c: Context,
  whose: Pick<AuditEvent, 'accountId' | 'unknownHash'>,
  counting: Promise<void>,
): Promise<void> {
  try {
    await counting;
  } catch (error) {
    if (error instanceof LimitReached && error.first) {
      recordEvent(context, c, { kind: 'limit_reached', ...whose, reason: error.bucket });
    }
    throw error;
  }
}
