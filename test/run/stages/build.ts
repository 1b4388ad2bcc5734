import { ensureBuilt } from '../../../demo/start/ensure-built.mjs';
import type { Outcome } from '../run-tests.ts';

/** Builds the package and the demo's pages; above the size budget is a failure. */
export async function build(root: string): Promise<Outcome> {
  await ensureBuilt(root, { always: true });
  return { ok: true };
}

/** For a few tests only: what they need must be there, whatever its size. */
export async function buildWhatIsOld(root: string): Promise<Outcome> {
  await ensureBuilt(root, { allowOversize: true });
  return { ok: true };
}
