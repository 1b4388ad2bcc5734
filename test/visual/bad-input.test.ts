/** What people, administrators and directories put in, and the smallest screen, as far as they can be seen. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Tab } from '../support/browser-suite-tab.ts';
import { badInput, names } from './page/bad-input-cells.ts';
import { cells } from './page/cells.ts';
import { RepositoryServer } from './support/repository-server.ts';

let server: RepositoryServer;
before(async () => {
  server = await RepositoryServer.start();
});
after(() => server.close());

/** A page of 320 × 256 pixels, a screen at 400 % zoom, with these cells. */
async function show({ visit }: Scene, wanted: readonly string[], language = 'en'): Promise<Tab> {
  await visit.tab.goTo(server.at('test/visual/page/frame.html'));
  const frame = visit.tab.frame();
  await frame.until(() => 'stagePage' in window);
  await frame.run((all) => window.stagePage.show(all), wanted);
  await frame.run((each) => window.stagePage.speak(each), language);
  return frame;
}

/**
 * In a text of the other direction, WebKit breaks no word of an isolated name, however long: 64 letters
 * without a space stick out of a button there.
 */
const UNBROKEN = /^sso-failed, longest identifier: text sticks out of button/;

const nothing = { badPlaces: [], badOrder: [], outOfReach: [] };

inEachEngine('Whatever is put in', (it) => {
  for (const language of ['en', 'ar']) {
    it(`everything is seen and in reach at 400 % zoom: ${language}`, async (scene) => {
      const frame = await show(scene, Object.keys(cells.steps), language);
      assert.deepEqual(await frame.run(() => window.stagePage.findings()), nothing);
    });

    it(`names and identifiers keep to their places: ${language}`, async (scene) => {
      const frame = await show(scene, Object.keys(badInput), language);
      const { badPlaces, ...others } = await frame.run(() => window.stagePage.findings());
      const known = (what: string) => scene.name === 'webkit' && UNBROKEN.test(what);
      const found = { ...others, badPlaces: badPlaces.filter((what) => !known(what)) };
      assert.deepEqual(found, nothing);
    });
  }

  it('names are text, and where there is none nothing stands for it', async (scene) => {
    const frame = await show(scene, Object.keys(badInput));
    const texts = await frame.run(() =>
      Object.fromEntries(
        Array.from(document.querySelectorAll('section'), ({ id, children: [element] }) => [
          id,
          (element as HTMLElement).innerText.replace(/[\u2068\u2069]/g, '').split('\n'),
        ]),
      ),
    );
    const has = (cell: keyof typeof badInput, text: string) =>
      assert.ok(texts[cell]?.includes(text), `${text} is not in ${JSON.stringify(texts[cell])}`);
    has('choose, name with markup', `Continue with ${names.bold}`);
    has('handoff, name with emoji', `Taking you to ${names.emoji}…`);
    has('choose, no name', 'Continue with your organisation');
    has('handoff, no name', 'Taking you to your organisation…');
    has('signed-in, no name', 'Signed in as u-4711');
    has('signed-in, no name but an address', 'Signed in as ada@acme.example');
    const made = () => document.querySelectorAll('login-widget :is(b, img)').length;
    assert.equal(await frame.run(made), 0);
  });
});
