/** The same form on hosts with all kinds of style sheets, beside the one on a page without any. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import { outFolder } from './support/contact-sheet.ts';
import { crop, decode } from './support/picture.ts';
import { RepositoryServer } from './support/repository-server.ts';

const cells = [
  'password, problem',
  'identify, everything',
  'choose',
  'activate, questions, problem',
  'sso-failed',
];
/** Of 255, by which a pixel may be off: edges of round corners are not always painted alike. */
const TOLERANCE = 64;
/** From the edge of the card: its round corners show the page behind it, its shadow too. */
const EDGE = 16;

let server: RepositoryServer;
before(async () => {
  server = await RepositoryServer.start();
});
after(() => server.close());

/** Pictures, before a look counts as another. */
const PICTURES = 4;

async function show({ visit: { tab } }: Scene, cell: string): Promise<void> {
  const isThere = () => 'hostsPage' in window;
  if (!(await tab.run(isThere))) {
    await tab.goTo(server.at('test/visual/hostile/hosts.html'));
    await tab.until(isThere);
  }
  await tab.run((name) => window.hostsPage.show(name), cell);
}

/** For people: all hosts beside each other. */
async function picture({ name, visit: { tab } }: Scene, cell: string): Promise<Buffer> {
  const folder = join(outFolder, 'hostile');
  await mkdir(folder, { recursive: true });
  const image = await tab.screenshot();
  await writeFile(join(folder, `${name}, ${cell}.png`), image);
  return image;
}

/** Names of the hosts whose card has other pixels than the first one's. */
async function otherPixels({ visit: { tab } }: Scene, image: Buffer): Promise<string[]> {
  const all = await decode(image);
  const [clean, ...others] = (await tab.run(() => window.hostsPage.cards())).map((card) => {
    const [width, height] = [card.width - 2 * EDGE, Math.floor(card.height) - 2 * EDGE];
    const inside = crop(all, { x: card.x + EDGE, y: card.y + EDGE, width, height });
    return { name: card.name, inside };
  });
  assert.ok(clean?.inside, 'the card is not on the picture');
  const { data } = clean.inside;
  const differs = (other: Buffer) =>
    other.some((value, index) => Math.abs(value - (data[index] ?? 0)) > TOLERANCE);
  return others.filter(({ inside }) => !inside || differs(inside.data)).map(({ name }) => name);
}

inEachEngine('On hosts with their own style sheets', (it) => {
  for (const [index, cell] of cells.entries()) {
    it(`nothing looks otherwise: ${cell}`, async (scene) => {
      const { tab } = scene.visit;
      await show(scene, cell);
      assert.deepEqual(await tab.run(() => window.hostsPage.differences()), []);
      // All engines tell what the boxes and properties are; what comes of them is seen in one.
      const inChromium = scene.name === 'chromium';
      const image = inChromium || index === 0 ? await picture(scene, cell) : null;
      let others = inChromium && image ? await otherPixels(scene, image) : [];
      // A picture of a busy machine may lack a tile; what looks otherwise does so in each.
      for (let more = PICTURES - 1; more > 0 && others.length > 0; more -= 1) {
        others = await otherPixels(scene, await picture(scene, cell));
      }
      assert.deepEqual(others, []);
      assert.deepEqual(await tab.run(() => window.hostsPage.focusDifferences()), []);
      assert.deepEqual(await tab.run(() => window.hostsPage.unseenFocus()), []);
    });
  }
});
