/**
 * A reporter for `node --test` that says nothing: it counts, and tells the process that began it. Suites
 * are no tests, except where one fails or is skipped as a whole. Not in TypeScript, because Node loads its
 * reporters before anything that could translate them.
 *
 * @typedef {import('./counts.ts').Counts} Counts
 * @typedef {import('node:test/reporters').TestEvent} TestEvent
 */

/**
 * @param {AsyncIterable<TestEvent>} events
 * @returns {AsyncGenerator<never>}
 */
export default async function* nodeCounts(events) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    const ending = endingOf(event);
    if (ending) counts[ending] += 1;
  }
  process.send?.(counts);
  yield* [];
}

/**
 * @param {TestEvent} event
 * @returns {keyof Counts | null}
 */
function endingOf(event) {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return null;
  const { name, file, details, skip, todo } = event.data;
  const suite = details.type === 'suite';
  if (isOn(skip) || isOn(todo)) return 'skipped';
  if (event.type === 'test:fail') {
    const { error } = event.data.details;
    const inside = 'failureType' in error && error.failureType === 'subtestsFailed';
    return suite && inside ? null : 'failed';
  }
  // A file stands for itself when it holds no test.
  return suite || name === file ? null : 'passed';
}

/**
 * A reason may be empty text.
 *
 * @param {string | boolean | undefined} reason
 */
function isOn(reason) {
  return reason !== undefined && reason !== false;
}
