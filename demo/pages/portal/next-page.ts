// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0020\u007f\\]/;

/**
 * The page that was asked for before somebody had to sign in, from `?next=`. Safe for untrusted input: the
 * answer is a page of this origin, or null. Use it by its whole `href`; a path alone may name another host.
 *
 * @param address Of this page.
 */
export function readNextPage(address: string): URL | null {
  const { origin, searchParams } = new URL(address);
  const next = searchParams.get('next');
  if (!next?.startsWith('/') || CONTROL.test(next)) return null;
  const url = URL.parse(next, origin);
  // `/..//other.example` is a page of this origin, but reads like another.
  return url?.origin === origin && !url.pathname.startsWith('//') ? url : null;
}
