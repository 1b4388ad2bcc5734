import { createHmac, hkdfSync } from 'node:crypto';
import type { Context } from 'hono';
import type { TypedIdentifier } from '../login/records.ts';
import { addressOf } from '../login/request.ts';
import type { ServerContext } from '../server-context.ts';
import type { Settings } from '../settings.ts';
import type { AuditEvent } from './audit-event.ts';

type AuditContext = Pick<ServerContext, 'audit' | 'settings'>;

/** Takes an event down with where the request comes from. */
export function recordEvent(
  { audit, settings }: AuditContext,
  c: Context,
  event: AuditEvent,
): void {
  audit.record({ ...originOf(c, settings), ...event });
}

/** Where a request comes from; to be asked for while its answer is not out. */
export function originOf(
  c: Context,
  settings: Settings,
): Pick<AuditEvent, 'address' | 'userAgent'> {
  return { address: addressOf(c, settings), userAgent: c.req.header('user-agent') ?? null };
}

/** Whom an event is about: an account, or the hash of an identifier that nobody has. */
export function whoseEvent(
  { settings }: AuditContext,
  accountId: string | null,
  typed: TypedIdentifier,
): Pick<AuditEvent, 'accountId' | 'unknownHash'> {
  if (accountId !== null) return { accountId };
  return { accountId: null, unknownHash: hashIdentifier(settings, typed) };
}

/** Keyed, because whoever has the table could try all that people type. */
function hashIdentifier({ secret }: Settings, { identifier, extension }: TypedIdentifier): string {
  const key = hkdfSync('sha256', secret, '', 'login-widget audit', 32);
  return createHmac('sha256', Buffer.from(key))
    .update(`${identifier.toLowerCase()} ${extension ?? ''}`)
    .digest('base64url');
}
