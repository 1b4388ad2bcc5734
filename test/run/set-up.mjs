import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../../demo/start/ensure-dependencies.mjs';
import { giveUp } from '../../demo/start/refusal.mjs';
import { help, readOptions } from './options.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(help);
  } else {
    await ensureDependencies(root);
    const { register } = await import('tsx/esm/api');
    register();
    const { runTests } = await import('./run-tests.ts');
    process.exitCode = (await runTests(root, options)) ? 0 : 1;
  }
} catch (error) {
  giveUp(error);
}
