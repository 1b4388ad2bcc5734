import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Counts } from './counts.ts';
import { none, sum } from './counts.ts';

/** A reporter for the browser runner that says nothing: it counts, and tells the process that began it. */
export function browserCounts(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      process.send?.(sum(sessions.map(countSession)));
    },
  };
}

function countSession(session: TestSession): Counts {
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
