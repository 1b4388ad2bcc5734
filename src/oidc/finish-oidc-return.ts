import * as z from 'zod/mini';
import { guardRedirect } from '../sso/redirect-guard.ts';
import { tellResponse } from './other-window.ts';
import { findPending, keepPending } from './pending.ts';
import { codeOfProviderError } from './provider-errors.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** An authorization response, as far as it is read here (RFC 6749 §4.1.2); all of it is checked when it is redeemed. */
const authorizationResponse = z.union([
  z.object({ state: text(200), code: text(8192) }),
  z.object({ state: text(200), error: text(100) }),
]);

/**
 * What the page at `redirectUri` has to do, and all of it: keeps the provider's answer for the page that began, and
 * goes back there. The answer is untrusted; it is checked and redeemed by the `OidcBackend` of that page.
 *
 * @param fallback Address of a page with the element, on this origin, for an answer that nobody here waits for.
 */
export function finishOidcReturn(fallback: string): void {
  const { search, href, origin } = location;
  const parsed = authorizationResponse.safeParse(Object.fromEntries(new URLSearchParams(search)));
  const pending = parsed.success ? findPending(parsed.data.state) : null;
  const back = pending && guardRedirect(pending.returnTo, href, new Set([origin]));
  if (!parsed.success || !back) {
    return goTo(new URL(fallback, href), { login: 'error', code: 'sso_state_invalid' });
  }
  const { state } = parsed.data;
  keepPending(state, { ...pending, response: search });
  tellResponse(state, search);
  if ('code' in parsed.data) return goTo(back, { login: 'ok', handoff: state });
  goTo(back, { login: 'error', code: codeOfProviderError(parsed.data.error), handoff: state });
}

/** Adds parameters as text, so that the encoding of the others survives; this page stays out of the history. */
function goTo(url: URL, parameters: Record<string, string>): void {
  const added = String(new URLSearchParams(parameters));
  url.search = url.search ? `${url.search}&${added}` : added;
  location.replace(url);
}
