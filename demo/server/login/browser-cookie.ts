import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { createToken } from '../accounts/secrets.ts';
import type { Settings } from '../settings.ts';

/** HttpOnly and Lax: a return from SSO is a top-level GET, and carries them. */
export function cookieOptions({ publicUrl }: Settings): CookieOptions {
  const secure = publicUrl.startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure };
}

/** On https the `__Host-` prefix keeps subdomains and plain http from setting it. */
export function cookieName({ publicUrl }: Settings, name: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name;
}

/** The value that binds flows to this browser, if it has one. */
export function browserOf(settings: Settings, c: Context): string | undefined {
  return getCookie(c, cookieName(settings, 'login_flow'));
}

/** The same, made when missing. */
export function ensureBrowser(settings: Settings, c: Context): string {
  return browserOf(settings, c) ?? renewBrowser(settings, c);
}

/** After a sign-in nothing that was begun before it may go on. */
export function renewBrowser(settings: Settings, c: Context): string {
  const browser = createToken();
  setCookie(c, cookieName(settings, 'login_flow'), browser, cookieOptions(settings));
  return browser;
}
