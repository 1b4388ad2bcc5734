/** A failure that was foreseen: its message is all that people need, without a stack. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}

/**
 * Says what went wrong, as a sentence where it was foreseen, and ends this process with exit code 1.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
