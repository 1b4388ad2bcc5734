// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f\\]/;

/**
 * Where a browser may come back to: a place on this server, as path, query and fragment. Whatever else was
 * asked for, silently, is `/`. Safe for untrusted input.
 */
export function returnPlace(asked: string | undefined, publicUrl: string): string {
  if (!asked || CONTROL.test(asked) || asked.length > 2048) return '/';
  if (!URL.canParse(asked, publicUrl)) return '/';
  const url = new URL(asked, publicUrl);
  // The origin of a blob: address is that of the page which made it.
  const web = url.protocol !== 'blob:';
  const own = web && url.origin === publicUrl && !url.username && !url.password;
  // A path of two slashes would be read as another host when used alone.
  return own && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
}
