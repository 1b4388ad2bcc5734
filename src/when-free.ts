/** Resolves after the task in which this script came. */
const evaluated = new Promise((resolve) => setTimeout(resolve));

const EACH_MS = 20;
/** Should a browser hold something for pressed that is not. */
const MOST_MS = 1_000;

/**
 * Resolves when an element that is in the page already may be rendered anew: in a task of its own, since none is to
 * be long, and while nothing in it is pressed, by pointer or by key, since a click is lost whose button or link is
 * replaced between press and release.
 */
export async function whenFree(element: Element): Promise<void> {
  await evaluated;
  for (let waited = 0; waited < MOST_MS && element.matches(':active'); waited += EACH_MS) {
    await new Promise((resolve) => setTimeout(resolve, EACH_MS));
  }
}
