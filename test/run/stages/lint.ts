import { runCommand } from '../../../demo/start/run-command.mjs';
import type { Outcome } from '../run-tests.ts';

/** ESLint, and whether Prettier would write the same. */
export async function lint(root: string): Promise<Outcome> {
  const codes = [
    await runCommand('node', ['node_modules/eslint/bin/eslint.js', '.'], { cwd: root }),
    await runCommand(
      'node',
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
      { cwd: root },
    ),
  ];
  return { ok: codes.every((code) => code === 0) };
}
