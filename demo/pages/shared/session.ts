import * as z from 'zod/mini';
import type { User } from '../../../src/machine/states.ts';

const answer = z.object({
  user: z.nullable(
    z.object({ id: z.string(), displayName: z.string(), email: z.optional(z.string()) }),
  ),
});

/** Milliseconds. */
const PATIENCE = 5_000;

/**
 * Asks the server who is signed in.
 *
 * @returns Null when nobody is.
 * @throws When the server cannot be asked, or answers anything else.
 */
export async function askSession(): Promise<User | null> {
  const response = await fetch('/login/v1/session', {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`The session was answered with ${String(response.status)}.`);
  return answer.parse(await response.json()).user;
}

/**
 * Ends the session.
 *
 * @throws When that is not certain.
 */
export async function signOut(): Promise<void> {
  const response = await fetch('/login/v1/logout', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`Signing out was answered with ${String(response.status)}.`);
}
