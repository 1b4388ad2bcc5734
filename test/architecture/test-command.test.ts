/** What decides whether a change is good must itself be right. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommand } from '../../demo/start/run-command.mjs';
import { countSession } from '../run/browser-counts.ts';
import { inWords, none, sum } from '../run/counts.ts';
import { readBrowsers, readOptions } from '../run/options.mjs';
import { findTestFiles } from '../run/test-files.ts';
import { root } from './source-files.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counted-'));
});
after(() => rm(folder, { recursive: true }));

/** Runs one file as the node stage does. */
async function countNode(source: string): Promise<{ code: number; counts: unknown }> {
  const file = join(folder, 'counted.mjs');
  await writeFile(file, `import { before, describe, it, test } from 'node:test';\n${source}`);
  let counts: unknown;
  const args = ['--import=tsx', '--test', '--test-reporter=./test/run/node-counts.mjs', file];
  // Else the inner run takes itself for a file of this one.
  const options = { cwd: root, env: { NODE_TEST_CONTEXT: undefined } };
  const code = await runCommand('node', args, {
    ...options,
    onMessage: (message) => (counts = message),
  });
  return { code, counts };
}

test('tests are counted by their ends, suites are not', async () => {
  const { code, counts } = await countNode(`
    test('passes', () => {});
    test('skips', { skip: 'a reason' }, () => {});
    test('is to do', { todo: true }, () => { throw new Error('not yet'); });
    describe('suite', () => { it('passes', () => {}); it('fails', () => { throw new Error('x'); }); });
    describe('skipped suite', { skip: 'a reason' }, () => { it('never runs', () => {}); });`);
  assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 3 });
  assert.notEqual(code, 0);
});

test('a file that breaks is a failure, an empty one is nothing', async () => {
  assert.deepEqual((await countNode(`throw new Error('x');`)).counts, { ...none, failed: 1 });
  assert.deepEqual((await countNode('')).counts, none);
  const { counts } = await countNode(
    `describe('s', () => { before(() => { throw new Error('x'); }); it('t', () => {}); });`,
  );
  assert.notEqual((counts as typeof none).failed, 0);
});

test('a browser that breaks is a failure', () => {
  const session = { passed: true, errors: [] } as unknown as Parameters<typeof countSession>[0];
  assert.deepEqual(countSession(session), none);
  assert.deepEqual(countSession({ ...session, passed: false }), { ...none, failed: 1 });
  const results = {
    name: '',
    tests: [{ name: 'a', passed: true, skipped: false }],
    suites: [
      {
        name: 's',
        suites: [],
        tests: [
          { name: 'b', passed: false, skipped: true },
          { name: 'c', passed: false, skipped: false },
        ],
      },
    ],
  };
  const counted = countSession({ ...session, passed: false, testResults: results });
  assert.deepEqual(counted, { passed: 1, failed: 1, skipped: 1 });
  assert.equal(inWords(sum([counted, counted])), '2 passed, 2 failed, 2 skipped');
});

test('options that nobody knows are refused', () => {
  for (const args of [['--onyl=node'], ['--only=nobody'], ['--browsers=opera'], ['--browsers=']]) {
    assert.throws(() => readOptions(args), { name: 'Refusal' }, args.join(' '));
  }
  const options = readOptions(['--only', 'node', 'test/identifier.test.ts']);
  assert.deepEqual([options.only, options.files], ['node', ['test/identifier.test.ts']]);
  assert.deepEqual(readBrowsers('webkit, chromium'), ['chromium', 'webkit']);
});

test('each test file runs in one place', async () => {
  const { node, browser } = await findTestFiles(root, []);
  assert.ok(node.includes('test/architecture/test-command.test.ts'));
  assert.ok(browser.includes('test/identifier.test.ts'));
  assert.deepEqual(await findTestFiles(root, ['test/identifier.test.ts']), {
    node: [],
    browser: ['test/identifier.test.ts'],
  });
  await assert.rejects(findTestFiles(root, ['test/missing.test.ts']), { name: 'Refusal' });
});
