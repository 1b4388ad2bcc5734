import { isFramed } from './framing.ts';
import type { Popup } from './popup.ts';

export type Target = 'page' | 'popup';
/** Where SSO happens, or that the browser did not let it. */
export type Departed = Target | 'blocked';
export interface RedirectDetail {
  readonly url: string;
  readonly target: Target;
  readonly organisation: string | undefined;
}

/**
 * Takes the person to the sign-in of an organisation. A popup that the browser blocks becomes this page,
 * unless it is in a frame: no identity provider lets itself be framed.
 *
 * @param to An address that was guarded.
 * @param popup Null: by this page.
 * @param announce Asked before each way is tried; false when the host goes it by itself.
 * @returns Where it happens.
 */
export function leave(
  to: Omit<RedirectDetail, 'target'>,
  popup: Popup | null,
  announce: (detail: RedirectDetail) => boolean,
): Departed {
  if (popup && (!announce({ ...to, target: 'popup' }) || popup.open(to.url))) return 'popup';
  if (!announce({ ...to, target: 'page' })) return 'page';
  if (isFramed()) return 'blocked';
  location.assign(to.url);
  return 'page';
}
