import * as z from 'zod/mini';
import { identifierType } from '../backend/contract.ts';

/**
 * A sign-in that is away at a provider. It must outlive this page, so it lies in the session storage: of this tab
 * and origin, taken out once, of no use after ten minutes. Tokens never lie there.
 */
const pendingSignIn = z.object({
  nonce: z.string(),
  codeVerifier: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  organisation: z.optional(z.string()),
  /** The page with the element. */
  returnTo: z.string(),
  /** What was typed, so that nobody types it again after a failure. */
  identifier: z.object({
    value: z.string(),
    type: identifierType,
    extension: z.optional(z.string()),
  }),
  /** Milliseconds since 1970. */
  expires: z.number(),
  /** The query of the authorization response, once it came. */
  response: z.optional(z.string()),
});
export type PendingSignIn = z.infer<typeof pendingSignIn>;

/** Milliseconds; what a server would grant too. */
export const LIFETIME = 600_000;

const PREFIX = 'login-widget:oidc:';

/** @param state Of the authorization request; names the sign-in. */
export function keepPending(state: string, pending: PendingSignIn): void {
  forgetExpired();
  sessionStorage.setItem(PREFIX + state, JSON.stringify(pending));
}

/** @param state Untrusted. @returns Null when there is none, or it has expired. */
export function findPending(state: string): PendingSignIn | null {
  return read(PREFIX + state);
}

/** The same, good once. */
export function takePending(state: string): PendingSignIn | null {
  const pending = findPending(state);
  sessionStorage.removeItem(PREFIX + state);
  return pending;
}

function forgetExpired(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX) && !read(key)) sessionStorage.removeItem(key);
  }
}

function read(key: string): PendingSignIn | null {
  try {
    const parsed = pendingSignIn.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return parsed.success && parsed.data.expires > Date.now() ? parsed.data : null;
  } catch {
    return null;
  }
}
