import type { Step } from '../machine/states.ts';

/**
 * How a page object gets at the element: in the same page, or in a browser from outside. Selectors are CSS,
 * for what is inside of the element and of its shadow root.
 */
export interface Driver {
  /** Replaces the text of a field, once it can be typed into. */
  fill(selector: string, text: string): Promise<void>;
  /** Chooses an option of a `<select>` by its value. */
  choose(selector: string, value: string): Promise<void>;
  /**
   * Presses a button or link, once it can be pressed.
   *
   * @param label Its text, where there are several.
   */
  press(selector: string, label?: string): Promise<void>;
  /** Texts of all that can be seen, in their order. */
  texts(selector: string): Promise<string[]>;
  /** What stands in a field. */
  value(selector: string): Promise<string>;
  /** Where the element is; rejects while there is none, as between two pages. */
  step(): Promise<Step>;
}

export interface Patience {
  /** Milliseconds to wait for what must come; 5000 by default. */
  readonly timeout?: number | undefined;
}

const PATIENCE = 5_000;
/** Milliseconds between two looks. */
const INTERVAL = 20;

/**
 * Asks until there is an answer.
 *
 * @throws With the complaint, when none comes in time.
 */
export async function eventually<Answer>(
  ask: () => Promise<Answer | undefined> | Answer | undefined,
  complain: () => string,
  timeout = PATIENCE,
): Promise<Answer> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(complain());
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}
