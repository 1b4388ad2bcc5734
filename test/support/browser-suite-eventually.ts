import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds until a condition counts as never met; a busy machine is slow. */
const PATIENCE = 60_000;

/**
 * Until a condition is met. While it throws it is not: between two pages there is nobody to ask.
 *
 * @param complain What was wanted and what is there instead.
 * @throws With the complaint, when it never is.
 */
export async function eventually(
  condition: () => Promise<boolean>,
  complain: () => Promise<string>,
): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!(await condition().catch(() => false))) {
    if (performance.now() > deadline) throw new Error(await complain());
    await pause(40);
  }
}
