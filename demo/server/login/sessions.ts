import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Account } from '../accounts/account.ts';
import { createToken, hashToken } from '../accounts/secrets.ts';
import type { ServerContext } from '../server-context.ts';
import { cookieName, cookieOptions, renewBrowser } from './browser-cookie.ts';
import { rememberDevice } from './device-cookie.ts';

/** Seconds. */
const LIFETIME = 8 * 3600;

interface SessionRecord {
  accountId: string;
  /** The account's epoch when it began; see `revokeSessions`. */
  epoch: string;
}

const key = (token: string) => `session:${hashToken(token)}`;
const epochKey = (accountId: string) => `session-epoch:${accountId}`;
const name = ({ settings }: Pick<ServerContext, 'settings'>) =>
  cookieName(settings, 'login_session');

/** Signs the browser in. What was begun before is void: no session or flow survives from it. */
export async function beginSession(
  context: ServerContext,
  c: Context,
  account: Account,
): Promise<{ id: string; displayName: string; email?: string }> {
  const { store, settings } = context;
  const former = getCookie(c, name(context));
  if (former) await store.delete(key(former));
  const token = createToken();
  const epoch = await epochOf(context, account.id);
  const record: SessionRecord = { accountId: account.id, epoch };
  await store.set(key(token), record, LIFETIME);
  setCookie(c, name(context), token, cookieOptions(settings));
  renewBrowser(settings, c);
  await rememberDevice(settings, c, account.id);
  return userOf(account);
}

/** Whether a browser says that it is signed in, which may be over; without it nobody is. */
export const hasSession = (context: Pick<ServerContext, 'settings'>, c: Context): boolean =>
  getCookie(c, name(context)) !== undefined;

/** Who is signed in, or null. */
export async function sessionAccount(context: ServerContext, c: Context): Promise<Account | null> {
  const token = getCookie(c, name(context));
  const record = token
    ? ((await context.store.get(key(token))) as SessionRecord | undefined)
    : null;
  if (!record) return null;
  if (record.epoch !== (await epochOf(context, record.accountId))) return null;
  const account = await context.accounts.byId(record.accountId);
  return account?.status === 'active' ? account : null;
}

/** Signs the browser out. */
export async function endSession(context: ServerContext, c: Context): Promise<void> {
  const token = getCookie(c, name(context));
  if (!token) return;
  await context.store.delete(key(token));
  deleteCookie(c, name(context), cookieOptions(context.settings));
}

/** Ends every session of a person that began until now, in all browsers, by beginning a new epoch. */
export async function revokeSessions({ store }: ServerContext, accountId: string): Promise<void> {
  // Twice as long as a session, so that none of before outlives it.
  await store.set(epochKey(accountId), createToken(), 2 * LIFETIME);
}

async function epochOf({ store }: ServerContext, accountId: string): Promise<string> {
  return ((await store.get(epochKey(accountId))) as string | undefined) ?? '';
}

export function userOf({ id, displayName, email }: Account) {
  return email === null ? { id, displayName } : { id, displayName, email };
}
