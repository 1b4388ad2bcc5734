import { runCommand } from '../../../demo/start/run-command.mjs';
import type { Outcome } from '../run-tests.ts';

/** ESLint, whether Prettier would write the same, and what nobody uses. */
export async function lint(root: string): Promise<Outcome> {
  const codes = [
    await runCommand('node', ['node_modules/eslint/bin/eslint.js', '.'], { cwd: root }),
    await runCommand(
      'node',
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
      { cwd: root },
    ),
    await runCommand(
      'node',
      ['node_modules/knip/bin/knip.js', '--config', '.ci/knip.jsonc', '--no-config-hints'],
      { cwd: root },
    ),
  ];
  return { ok: codes.every((code) => code === 0) };
}
