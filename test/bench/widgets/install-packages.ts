import { ensureDependencies } from '../../../demo/start/ensure-dependencies.mjs';
import { Refusal } from '../../../demo/start/refusal.mjs';
import { cache } from './folders.ts';

/** What `npm ci` puts there, in megabytes. */
const SIZE = 190;

/**
 * Installs the packages that are measured beside ours, unless they are there already. By the .npmrc beside their
 * lock file none runs a script, and peer dependencies that nobody needs stay away.
 *
 * @param without Ids of what can be measured without them.
 * @throws {Refusal} When npm cannot install.
 */
export async function installPackages(without: readonly string[]): Promise<void> {
  try {
    const what = `the widgets to compare with, about ${SIZE} MB, in .cache/bench/`;
    await ensureDependencies(cache, { what });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const instead = `npm run bench -- --only ${without.join(',')}`;
    throw new Refusal(`${error.message}\nWithout the packages of others: ${instead}`);
  }
}
