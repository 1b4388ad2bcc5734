/** What a return from SSO tells the page; `ssoReturn` of the wire contract. */
export type SsoReturn =
  | { login: 'ok'; handoff: string }
  | { login: 'error'; code: string; ref: string; handoff?: string };

const names = ['login', 'handoff', 'code', 'ref'];
const isOurs = (pair: string) => names.includes(pair.split('=', 1)[0] ?? '');

/**
 * The address at which the person goes on. Other parameters and the fragment of `returnTo` survive to the
 * letter; those of an older return are replaced.
 *
 * @param returnTo already checked; a path or an address
 * @param publicUrl origin of this server
 * @returns an absolute address: a path such as `//other.example/` would leave the origin
 */
export function returnAddress(returnTo: string, publicUrl: string, result: SsoReturn): string {
  const url = new URL(returnTo, publicUrl);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !isOurs(pair));
  url.search = [...kept, new URLSearchParams(result).toString()].join('&');
  return url.href;
}
