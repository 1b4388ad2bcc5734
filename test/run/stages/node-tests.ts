import { runCommand } from '../../../demo/start/run-command.mjs';
import { isCounts, none } from '../counts.ts';
import type { Outcome } from '../run-tests.ts';

/** Milliseconds for one test, or for all of one file. */
const LONGEST = 1_200_000;

/** Two files at a time, each with servers and browsers of its own: while one waits the other works. */
export async function testNode(root: string, files: readonly string[]): Promise<Outcome> {
  let counts = none;
  const args = [
    '--import=tsx',
    '--test',
    '--test-concurrency=2',
    `--test-timeout=${String(LONGEST)}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/run/node-counts.mjs',
    // It writes nothing; what it finds comes as a message.
    '--test-reporter-destination=stderr',
    ...files,
  ];
  const onMessage = (message: unknown) => {
    if (isCounts(message)) counts = message;
  };
  const code = await runCommand('node', args, { cwd: root, onMessage });
  return { ok: code === 0, counts };
}
