import * as z from 'zod/mini';
import { ssoReturn } from '../backend/contract.ts';
import type { Arrival } from '../machine/states.ts';

/** Query parameter that names the page which waits for this return in another window. */
const POPUP = 'login-popup';
const PARAMETERS = ['login', 'handoff', 'code', 'ref', POPUP];
const activationToken = z.string().check(z.regex(/^[\w~.-]{1,200}$/));

/**
 * Reads what brought the browser here: `?login=…` of a return from SSO, or `#activation=…` of an
 * invitation. The address is untrusted: it only says which question to ask the backend, and proves
 * nothing by itself.
 */
export function readArrival(address: string): Arrival | null {
  const url = new URL(address);
  const token = activationToken.safeParse(fragment(url).get('activation'));
  if (token.success) return { type: 'activation', token: token.data };
  if (!url.searchParams.has('login')) return null;
  const nonce = url.searchParams.get(POPUP);
  if (nonce) {
    url.searchParams.delete(POPUP);
    return { type: 'popup', nonce, address: url.href };
  }
  const parsed = ssoReturn.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) return { type: 'sso-failure', problem: { code: 'sso_state_invalid' } };
  const { data } = parsed;
  if (data.login === 'ok') return { type: 'sso', handoff: data.handoff };
  const { code, ref: reference, handoff } = data;
  return { type: 'sso-failure', handoff, problem: { code, reference } };
}

/** Characters; the wire contract has room for 2048, with the name of a popup. */
const LONGEST = 1950;

/**
 * The address of this page to come back to. A longer one than a backend takes loses its query and
 * fragment, not the sign-in.
 */
export function wayBack(address: string): string {
  const page = withoutArrival(address);
  const { origin, pathname } = new URL(page);
  return page.length > LONGEST ? origin + pathname : page;
}

/** The address to come back to when SSO happens in another window. */
export function withPopup(address: string, nonce: string): string {
  const url = new URL(address);
  // Added as text, so that the encoding of the other parameters survives.
  const own = `${POPUP}=`;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !pair.startsWith(own));
  url.search = [...kept, own + nonce].join('&');
  return url.href;
}

/** True for an address by `withPopup`. */
export function isPopup(address: string): boolean {
  return new URL(address).searchParams.has(POPUP);
}

/** The same address without what `readArrival` reads; a host's own parameters stay as they are. */
export function withoutArrival(address: string): string {
  const url = new URL(address);
  if (url.searchParams.has('login')) {
    // Cut from the text, so that the encoding of the other parameters survives.
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((pair) => !isOurs(pair));
    url.search = kept.join('&');
  }
  if (fragment(url).has('activation')) url.hash = '';
  return url.href;
}

function isOurs(pair: string): boolean {
  return PARAMETERS.includes(pair.split('=', 1)[0] ?? '');
}

function fragment(url: URL): URLSearchParams {
  return new URLSearchParams(url.hash.slice(1));
}

const CAME_BACK: ReadonlySet<NavigationTimingType> = new Set(['back_forward', 'reload']);

/** True when the person came back to this page, by the browser's Back or Forward or a reload. */
export function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && CAME_BACK.has(entry.type);
}
