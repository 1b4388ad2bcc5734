/**
 * Decides where the browser may be sent. The target comes from outside and is not trusted: it is
 * resolved by the URL parser, never compared as text.
 *
 * Allowed are `https:` (and `http:` on loopback, for development) addresses without user-info, whose
 * origin is one of `origins`. Returns null for everything else (OWASP ASVS 5.0, 3.7.2).
 *
 * @param base Absolute address that a relative target belongs to.
 */
export function guardRedirect(
  target: string,
  base: string,
  origins: ReadonlySet<string>,
): URL | null {
  if (CONTROL.test(target) || NO_HOST.test(target) || target.length > MAX_LENGTH) return null;
  const url = URL.parse(target, base);
  if (!url || url.username || url.password) return null;
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return secure && origins.has(url.origin) ? url : null;
}

const MAX_LENGTH = 4096;
/**
 * The URL parser drops tabs and line ends, and reads `\` as `/`: an honest address has neither. Encoded, a
 * line end or NUL is for a server that writes it into a header.
 */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0020\u007f\\]|%0[0ad]/i;
/** `https:x` is a path and `https:///x` a host to the parser, to people neither. */
const NO_HOST = /^[a-z][a-z\d+.-]*:(?!\/\/[^/])/i;

/** True for names and addresses of this machine, as the URL parser writes them. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
