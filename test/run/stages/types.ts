import { runCommand } from '../../../demo/start/run-command.mjs';
import type { Outcome } from '../run-tests.ts';

const projects = [
  'tsconfig.json',
  'src/machine/tsconfig.json',
  'build/tsconfig.json',
  'test/tsconfig.json',
  'demo/tsconfig.json',
];

/** Type-checks every project on its own, one after the other. */
export async function checkTypes(root: string): Promise<Outcome> {
  let ok = true;
  for (const project of projects) {
    const tsc = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project];
    if ((await runCommand('node', tsc, { cwd: root })) === 0) continue;
    console.log(`Types are wrong by ${project}.`);
    ok = false;
  }
  return { ok };
}
