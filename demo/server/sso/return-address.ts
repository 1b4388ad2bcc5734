/** What a return from SSO tells the page; `ssoReturn` of the wire contract. */
export type SsoReturn =
  | { login: 'ok'; handoff: string }
  | { login: 'error'; code: string; ref: string; handoff?: string };

const names = ['login', 'handoff', 'code', 'ref'];

/**
 * The address at which the person goes on. Other parameters and the fragment of `returnTo` survive;
 * those of an older return are replaced.
 *
 * @param returnTo already checked; a path or an address
 * @param publicUrl origin of this server
 * @returns an absolute address: a path such as `//other.example/` would leave the origin
 */
export function returnAddress(returnTo: string, publicUrl: string, result: SsoReturn): string {
  const url = new URL(returnTo, publicUrl);
  for (const name of names) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(result)) url.searchParams.set(name, value);
  return url.href;
}
