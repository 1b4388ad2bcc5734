import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { giveUp } from './refusal.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

try {
  await ensureDependencies(root);
  await ensureBuilt(root, { allowOversize: true });
  // In this process, so that signals and the exit code need no passing on.
  const { register } = await import('tsx/esm/api');
  register();
  await import('../server/main.ts');
} catch (error) {
  giveUp(error);
}
