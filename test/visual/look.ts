/**
 * `npm run visual`: shows everything that the element can look like, and what of it is not as it was
 * accepted. `npm run visual:accept` makes what is there now what it is to look like.
 */
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../demo/start/ensure-built.mjs';
import { giveUp } from '../../demo/start/refusal.mjs';
import { acceptAsBaselines } from './support/baselines.ts';
import { inWords, look } from './support/look.ts';

async function run(accept: boolean): Promise<void> {
  await ensureBuilt(fileURLToPath(new URL('../..', import.meta.url)), { allowOversize: true });
  const { shots, differences, page } = await look();
  if (!accept) return console.log(inWords(differences, page));
  const changed = new Set(differences.map(({ sheet }) => sheet));
  await acceptAsBaselines(shots.filter(({ sheet }) => changed.has(sheet)));
  console.log(`${String(changed.size)} sheets are as they are to be. They can be seen at ${page}.`);
}

await run(process.argv.includes('--accept')).catch(giveUp);
