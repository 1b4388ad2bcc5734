import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { giveUp, Refusal } from './refusal.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

try {
  await ensureDependencies(root);
  await ensureBuilt(root, { allowOversize: true });
  // In this process, so that signals and the exit code need no passing on.
  const { register } = await import('tsx/esm/api');
  register();
  process.on('uncaughtException', (error) => giveUp(explain(error)));
  await import('../server/main.ts');
} catch (error) {
  giveUp(explain(error));
}

/** @param {unknown} error */
function explain(error) {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen')) return error;
  const { code, address, port } = /** @type {Error & Record<string, unknown>} */ (error);
  const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be listened on (${String(code)})`;
  return new Refusal(`${address}:${port} ${why}; choose other ports with PORT and IDP_PORT.`);
}
