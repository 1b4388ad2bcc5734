import * as z from 'zod/mini';
import { identifierType } from '../../../src/backend/contract.ts';
import type { Store } from '../store/store.ts';

/** A sign-in that is away at the broker, found by its OpenID Connect `state`. */
const pendingSignIn = z.object({
  /** Value of the flow cookie of the browser that began. */
  browser: z.string(),
  accountId: z.string(),
  returnTo: z.string(),
  typed: z.object({
    identifier: z.string(),
    identifierType,
    extension: z.optional(z.string()),
  }),
  authorization: z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() }),
  /** An administrator tries a connection; nobody signs in. */
  isTest: z.optional(z.literal(true)),
});
export type PendingSignIn = z.infer<typeof pendingSignIn>;

const seconds = 600;
const key = (state: string) => `sso-state:${state}`;

export async function keepSignIn(store: Store, pending: PendingSignIn): Promise<void> {
  await store.set(key(pending.authorization.state), pending, seconds);
}

/**
 * The sign-in of this state, for the browser that began it; `takeSignIn` uses it up.
 *
 * @param state untrusted
 * @param browser value of the flow cookie, if any
 */
export async function findSignIn(
  store: Store,
  state: string,
  browser: string | undefined,
): Promise<PendingSignIn | null> {
  const seen = pendingSignIn.safeParse(await store.get(key(state)));
  return seen.success && seen.data.browser === browser ? seen.data : null;
}

/** @returns true once only */
export async function takeSignIn(store: Store, { authorization }: PendingSignIn): Promise<boolean> {
  return (await store.take(key(authorization.state))) !== undefined;
}
