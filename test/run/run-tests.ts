import { Refusal } from '../../demo/start/refusal.mjs';
import type { Counts } from './counts.ts';
import { inWords, none, sum } from './counts.ts';
import type { TestOptions } from './options.mjs';
import { testBrowsers, testStandIns } from './stages/browser-tests.ts';
import { build, buildWhatIsOld } from './stages/build.ts';
import { lint } from './stages/lint.ts';
import { testNode } from './stages/node-tests.ts';
import { checkTypes } from './stages/types.ts';
import { findTestFiles } from './test-files.ts';

/** What a stage came to; what counts no tests fails or not. */
export interface Outcome {
  readonly ok: boolean;
  readonly counts?: Readonly<Counts>;
}
type Stage = readonly [name: string, run: () => Promise<Outcome>];

/**
 * Runs all stages, whatever becomes of the ones before, and says at the end how many tests passed.
 *
 * @returns True when nothing failed and something passed.
 * @throws {Refusal} When a file is no test.
 */
export async function runTests(root: string, options: TestOptions): Promise<boolean> {
  const files = await findTestFiles(root, options.files);
  const inNode = options.only !== 'browser' && files.node.length > 0;
  const inBrowsers = options.only !== 'node' && files.browser.length > 0;
  const everything = options.only === null && options.files.length === 0;

  // One after the other; what stands together runs at the same time.
  const stages: Stage[][] = everything
    ? [
        [
          ['types', () => checkTypes(root)],
          ['lint', () => lint(root)],
        ],
        [['build', () => build(root)]],
      ]
    : [[['build', () => buildWhatIsOld(root)]]];
  if (inNode) stages.push([['node tests', () => testNode(root, files.node)]]);
  if (inBrowsers) {
    stages.push([['browser tests', () => testBrowsers(root, files.browser, options.browsers)]]);
    stages.push([
      ['browser tests of the stand-ins', () => testStandIns(root, files.browser, options.browsers)],
    ]);
  }

  const failed: string[] = [];
  const counts: Readonly<Counts>[] = [];
  for (const together of stages) {
    await Promise.all(
      together.map(async ([name, run]) => {
        const outcome = await timed(name, run);
        if (!outcome.ok) failed.push(name);
        counts.push(outcome.counts ?? none);
      }),
    );
  }
  const total = sum(counts);
  if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`);
  if (total.passed === 0) console.log('failed: no test has passed');
  console.log(`tests: ${inWords(total)}`);
  return failed.length === 0 && total.failed === 0 && total.passed > 0;
}

async function timed(name: string, run: () => Promise<Outcome>): Promise<Outcome> {
  console.log(`\n— ${name}`);
  const begun = performance.now();
  const outcome = await run().catch((error: unknown): Outcome => {
    console.error(error instanceof Refusal ? error.message : error);
    return { ok: false };
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`— ${name}: ${outcome.ok ? 'ok' : 'failed'} in ${seconds} s`);
  return outcome;
}
