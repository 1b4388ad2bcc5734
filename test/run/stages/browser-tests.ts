import { Refusal } from '../../../demo/start/refusal.mjs';
import { runCommand } from '../../../demo/start/run-command.mjs';
import { findChromium, findFirefox, findWebKit } from '../../support/find-browsers.ts';
import { isCounts, none, sum } from '../counts.ts';
import { ensureChromium } from '../install-chromium.ts';
import type { BrowserName } from '../options.mjs';
import { readBrowsers } from '../options.mjs';
import type { Outcome } from '../run-tests.ts';

const finders: Record<BrowserName, () => unknown> = {
  chromium: findChromium,
  firefox: findFirefox,
  webkit: findWebKit,
};

/**
 * Runs test files in every browser at once. Those of a browser that is not installed count as skipped,
 * unless REQUIRE_BROWSERS names it.
 *
 * @throws {Refusal} When a browser is missing that must not be.
 */
export async function testBrowsers(
  root: string,
  files: readonly string[],
  browsers: readonly BrowserName[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  if (browsers.includes('chromium')) await ensureChromium();
  const missing = browsers.filter((name) => !finders[name]());
  refuseMissing(missing);
  for (const name of missing)
    console.log(`${name}: not installed, ${String(files.length)} files not run`);

  let counts = none;
  const present = browsers.filter((name) => !missing.includes(name));
  const args = ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files];
  const onMessage = (message: unknown) => {
    if (isCounts(message)) counts = message;
  };
  const env = { ...environment, BROWSERS: present.join(',') };
  const ok =
    present.length === 0 || (await runCommand('node', args, { cwd: root, env, onMessage })) === 0;
  return { ok, counts: sum([counts, { ...none, skipped: missing.length * files.length }]) };
}

/** With what the scripts for pages have in place of libraries, in one browser. */
export function testStandIns(
  root: string,
  files: readonly string[],
  [first]: readonly BrowserName[],
): Promise<Outcome> {
  return testBrowsers(root, files, first ? [first] : [], { STAND_INS: 'true' });
}

function refuseMissing(missing: readonly BrowserName[]): void {
  const required = process.env['REQUIRE_BROWSERS'];
  if (!required) return;
  const refused = readBrowsers(required).filter((name) => missing.includes(name));
  if (refused.length > 0)
    throw new Refusal(`REQUIRE_BROWSERS: not installed: ${refused.join(', ')}.`);
}
