import { createHash, hkdfSync } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { createToken } from '../accounts/secrets.ts';
import type { Settings } from '../settings.ts';
import { cookieName, cookieOptions } from './browser-cookie.ts';

/** Seconds. */
const LIFETIME = 90 * 86_400;

/**
 * Tells a browser in which a person has signed in before (OWASP, "device cookies"): its tries are counted
 * apart, so that strangers who use up the tries of an account don't lock its owner out. It lets nobody in,
 * and names nobody; one browser remembers the last person only.
 */
export async function rememberDevice(
  settings: Settings,
  c: Context,
  accountId: string,
): Promise<void> {
  const device = createToken();
  await setSignedCookie(c, name(settings), `${device}~${bind(device, accountId)}`, key(settings), {
    ...cookieOptions(settings),
    maxAge: LIFETIME,
  });
}

/** @returns an id of this browser if that person has signed in here before; else null */
export async function knownDevice(
  settings: Settings,
  c: Context,
  accountId: string | null,
): Promise<string | null> {
  const value = (await getSignedCookie(c, key(settings), name(settings))) || '';
  const [device = '', bound] = value.split('~');
  return accountId !== null && bound === bind(device, accountId) ? device : null;
}

const name = (settings: Settings) => cookieName(settings, 'login_device');

function bind(device: string, accountId: string): string {
  return createHash('sha256').update(`${device} ${accountId}`).digest('base64url');
}

function key({ secret }: Settings): string {
  const bytes = hkdfSync('sha256', secret, '', 'login-widget device cookie', 32);
  return Buffer.from(bytes).toString('base64url');
}
