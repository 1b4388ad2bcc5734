/** `npm run accessibility:snapshots`: writes what Chromium tells a screen reader of each state. */
import { ensureBuilt } from '../../demo/start/ensure-built.mjs';
import { root } from '../architecture/source-files.ts';
import { engines } from '../support/browser-suite-engine.ts';
import { Site } from '../support/browser-suite-site.ts';
import { Visit } from '../support/browser-suite-visit.ts';
import { open } from './open.ts';
import { takeSnapshot, writeSnapshots } from './snapshots.ts';
import { states } from './states.ts';

await ensureBuilt(root, { allowOversize: true });
if (!engines.chromium) throw new Error('No Chromium was found; name one with CHROME_PATH.');
const [site, engine] = await Promise.all([Site.start(), engines.chromium()]);
try {
  const visit = new Visit(engine.tab);
  const texts = new Map<string, string>();
  for (const [name, state] of Object.entries(states)) {
    await open({ name: 'chromium', engine, site, visit }, state);
    texts.set(name, await takeSnapshot(engine.tab));
  }
  await writeSnapshots(texts);
  console.log(`${String(texts.size)} snapshots are in test/accessibility/snapshots/.`);
} finally {
  await engine.close();
  await site.close();
}
