import { POPUP } from './parameters.ts';
import { pairsWithout, withoutArrival } from './without-arrival.ts';

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
  url.search = [...pairsWithout(url, [POPUP]), `${POPUP}=${nonce}`].join('&');
  return url.href;
}

/** True for an address by `withPopup`. */
export function isPopup(address: string): boolean {
  return new URL(address).searchParams.has(POPUP);
}

const CAME_BACK: ReadonlySet<NavigationTimingType> = new Set(['back_forward', 'reload']);

/** True when the person came back to this page, by the browser's Back or Forward or a reload. */
export function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry !== undefined && CAME_BACK.has(entry.type);
}
