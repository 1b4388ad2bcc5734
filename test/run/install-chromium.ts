import { Refusal } from '../../demo/start/refusal.mjs';
import { runCommand } from '../../demo/start/run-command.mjs';
import { findChromium } from '../support/find-browsers.ts';

/**
 * Makes sure of a Chromium: installs Debian's when there is none and we may.
 *
 * @throws {Refusal} When there is none and none can be had.
 */
export async function ensureChromium(): Promise<void> {
  if (findChromium()) return;
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) throw new Refusal(`CHROME_PATH: ${CHROME_PATH} is no program.`);
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Chromium is installed; installing the package chromium with apt-get …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
    for (const args of [['update'], install]) {
      if ((await runCommand('apt-get', ['--quiet', ...args], { env })) !== 0) break;
    }
    if (findChromium()) return;
  }
  throw new Refusal(
    'No Chromium, Chrome or Edge was found for the browser tests; install one, or name one with CHROME_PATH.',
  );
}
