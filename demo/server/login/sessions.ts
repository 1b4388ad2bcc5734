import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Account } from '../accounts/account.ts';
import { createToken, hashToken } from '../accounts/secrets.ts';
import type { ServerContext } from '../server-context.ts';
import { cookieName, cookieOptions, renewBrowser } from './browser-cookie.ts';

/** Seconds. */
const LIFETIME = 8 * 3600;

interface SessionRecord {
  accountId: string;
  /** Milliseconds of `Date.now()`. */
  begun: number;
}

const key = (token: string) => `session:${hashToken(token)}`;
const revokedKey = (accountId: string) => `sessions-revoked:${accountId}`;
const name = ({ settings }: ServerContext) => cookieName(settings, 'login_session');

/** Signs the browser in. What was begun before is void: no session or flow survives from it. */
export async function beginSession(
  context: ServerContext,
  c: Context,
  account: Account,
): Promise<{ id: string; displayName: string; email?: string }> {
  const { store, settings } = context;
  await endSession(context, c);
  const token = createToken();
  const record: SessionRecord = { accountId: account.id, begun: Date.now() };
  await store.set(key(token), record, LIFETIME);
  setCookie(c, name(context), token, cookieOptions(settings));
  renewBrowser(settings, c);
  return userOf(account);
}

/** Who is signed in, or null. */
export async function sessionAccount(context: ServerContext, c: Context): Promise<Account | null> {
  const token = getCookie(c, name(context));
  const record = token
    ? ((await context.store.get(key(token))) as SessionRecord | undefined)
    : null;
  if (!record) return null;
  const revoked = (await context.store.get(revokedKey(record.accountId))) as number | undefined;
  if (revoked !== undefined && record.begun <= revoked) return null;
  const account = await context.accounts.byId(record.accountId);
  return account?.status === 'active' ? account : null;
}

export async function endSession(context: ServerContext, c: Context): Promise<void> {
  const token = getCookie(c, name(context));
  if (!token) return;
  await context.store.delete(key(token));
  deleteCookie(c, name(context), cookieOptions(context.settings));
}

/** Ends every session of a person that began until now, in all browsers. */
export async function revokeSessions({ store }: ServerContext, accountId: string): Promise<void> {
  await store.set(revokedKey(accountId), Date.now(), LIFETIME);
}

export function userOf({ id, displayName, email }: Account) {
  return email === null ? { id, displayName } : { id, displayName, email };
}
