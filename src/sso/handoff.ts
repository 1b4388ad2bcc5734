import type { SsoMethod } from '../machine/states.ts';
import { guardRedirect } from './redirect-guard.ts';

export interface RedirectDetail {
  readonly url: string;
  readonly target: 'page';
  readonly organisation: string | undefined;
}

/** Where SSO of this page may begin. */
export interface Departure {
  /** Absolute address that relative redirects belong to. */
  readonly base: string;
  readonly origins: ReadonlySet<string>;
}

/**
 * Sends the browser to the sign-in of an organisation, by the whole page.
 *
 * @param announce Asked last; false when the host navigates by itself.
 * @returns False when the address is not allowed and nothing happened.
 */
export function leavePage(
  { redirect, organisation }: SsoMethod,
  { base, origins }: Departure,
  announce: (detail: RedirectDetail) => boolean,
): boolean {
  const url = guardRedirect(redirect, base, origins);
  if (!url) return false;
  if (announce({ url: url.href, target: 'page', organisation })) location.assign(url);
  return true;
}
