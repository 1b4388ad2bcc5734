import { fragment, POPUP } from './arrival.ts';

const PARAMETERS = ['login', 'handoff', 'code', 'ref', POPUP];

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
