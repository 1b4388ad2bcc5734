import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Counts } from './counts.ts';
import { inWords, none, sum } from './counts.ts';

/** A reporter for the browser runner: counts for each browser, and tells the process that began it. */
export function browserCounts(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const counts = new Map<string, Counts[]>();
      for (const session of sessions) {
        const { name } = session.browser;
        counts.set(name, [...(counts.get(name) ?? []), countSession(session)]);
      }
      for (const [name, all] of counts) console.log(`${name}: ${inWords(sum(all))}`);
      process.send?.(sum([...counts.values()].flat()));
    },
  };
}

/** Exported for its test. */
export function countSession(session: TestSession): Counts {
  const counts = session.testResults ? countSuite(session.testResults) : { ...none };
  // A file that did not load, a page that went away: something failed that is no test.
  if (!session.passed && counts.failed === 0) counts.failed = 1;
  return counts;
}

function countSuite({ tests, suites }: TestSuiteResult): Counts {
  const counts = sum(suites.map(countSuite));
  for (const { passed, skipped } of tests) {
    counts[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  }
  return counts;
}
