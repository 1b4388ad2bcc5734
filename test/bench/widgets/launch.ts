import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { Refusal } from '../../../demo/start/refusal.mjs';
import { chromiumOptions } from '../../support/launch-options.ts';

/** Nothing leaves the machine: no other name can be resolved. */
const onlyHere = 'MAP * ~NOTFOUND , EXCLUDE *.localhost , EXCLUDE localhost , EXCLUDE 127.0.0.1';

/**
 * A Chromium that the caller closes, also on signals.
 *
 * @throws {Refusal} When it does not start.
 */
export async function launch(executablePath: string): Promise<Browser> {
  const { args = [] } = chromiumOptions(executablePath);
  try {
    return await chromium.launch({
      executablePath,
      args: [...args, `--host-resolver-rules=${onlyHere}`],
      handleSIGINT: false,
      handleSIGTERM: false,
    });
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [String(error)];
    throw new Refusal(`${executablePath} did not start as a Chromium: ${reason}`);
  }
}
