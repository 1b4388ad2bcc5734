import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds until a condition counts as never met; a busy machine is slow. */
const PATIENCE = 60_000;
/** Milliseconds for one answer: Firefox never answers for a page that it put away while asked. */
const ANSWER = 10_000;

/**
 * Until a condition is met. While it throws or says nothing it is not: between two pages there is nobody
 * to ask.
 *
 * @param complain What was wanted and what is there instead.
 * @throws With the complaint, when it never is.
 */
export async function eventually(
  condition: () => Promise<boolean>,
  complain: () => Promise<string>,
): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!(await answer(condition))) {
    if (performance.now() > deadline) throw new Error(await complain());
    await pause(40);
  }
}

function answer(condition: () => Promise<boolean>): Promise<boolean> {
  const answered = condition().catch(() => false);
  return Promise.race([answered, pause(ANSWER, false, { ref: false })]);
}
