/**
 * A reporter for `node --test` that says nothing: it counts, and tells the process that began it. Suites
 * are no tests, except where one fails or is skipped as a whole.
 */
import type { TestEvent } from 'node:test/reporters';
import type { Counts } from './counts.ts';
import { none } from './counts.ts';

export default async function* nodeCounts(events: AsyncIterable<TestEvent>): AsyncGenerator<never> {
  const counts = { ...none };
  for await (const event of events) {
    const ending = endingOf(event);
    if (ending) counts[ending] += 1;
  }
  process.send?.(counts);
  yield* [];
}

function endingOf(event: TestEvent): keyof Counts | null {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return null;
  const { data } = event;
  const suite = data.details.type === 'suite';
  if (isOn(data.skip) || isOn(data.todo)) return 'skipped';
  if (event.type === 'test:fail') {
    const { error } = event.data.details;
    const inside = 'failureType' in error && error.failureType === 'subtestsFailed';
    return suite && inside ? null : 'failed';
  }
  // A file stands for itself when it holds no test.
  return suite || data.name === data.file ? null : 'passed';
}

/** A reason may be empty text. */
function isOn(reason: string | boolean | undefined): boolean {
  return reason !== undefined && reason !== false;
}
