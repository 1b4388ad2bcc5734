import { fragment, POPUP } from './parameters.ts';

const PARAMETERS = ['login', 'handoff', 'code', 'ref', POPUP];

/** The same address without what `readArrival` reads; a host's own parameters stay as they are. */
export function withoutArrival(address: string): string {
  const url = new URL(address);
  if (url.searchParams.has('login')) {
    url.search = pairsWithout(url, PARAMETERS).join('&');
  }
  if (fragment(url).has('activation')) url.hash = '';
  return url.href;
}

/** Parameters as they are written, so that the encoding of those that stay survives. */
export function pairsWithout(url: URL, names: readonly string[]): string[] {
  const pairs = url.search.slice(1).split('&');
  return pairs.filter((pair) => pair && !names.includes(pair.split('=', 1)[0] ?? ''));
}
