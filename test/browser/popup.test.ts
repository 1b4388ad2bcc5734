/** Signing in beside the page, in a window of its own. */
import assert from 'node:assert/strict';
import type { Answers } from '../support/browser-suite-answers.ts';
import { discovered, failed, signedIn, sso } from '../support/browser-suite-answers.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Scene } from '../support/browser-suite.ts';
import type { HostPage, HostPageOptions } from '../support/browser-suite-site.ts';
import { Visit } from '../support/browser-suite-visit.ts';

/** Until the page waits for its popup, which has come to the organisation. */
async function begin(
  { site, visit, engine }: Scene,
  options: HostPageOptions = {},
  returned: Answers['sso/result'] = signedIn,
) {
  const page = site.page({
    ...options,
    attributes: 'redirect="popup"',
    answers: { discovery: discovered(sso, { type: 'password' }), 'sso/result': returned },
  });
  await visit.goTo(page.address);
  await visit.tab.run(() => {
    window.mark = 'never left';
  });
  await visit.identify('ada@acme.example');
  await visit.press('Continue with Acme');
  await visit.step('waiting');
  const popup = new Visit(await engine.other());
  await popup.atOrganisation();
  return { page, popup };
}

async function signedInBeside({ visit, engine }: Scene, page: HostPage): Promise<void> {
  await visit.step('signed-in');
  await engine.alone();
  assert.equal(page.count('sso/result'), 1);
  assert.equal(await visit.tab.run(() => window.mark), 'never left');
  assert.equal(await visit.tab.run(() => location.href), page.address);
}

const severing = { 'cross-origin-opener-policy': 'same-origin' };

inEachEngine('A popup', (it) => {
  it('signs its page in, and closes', async (scene) => {
    const { page, popup } = await begin(scene);
    await popup.goOn('ok');
    await signedInBeside(scene, page);
  });

  it('does so with an opener policy on the page', async (scene) => {
    const { page, popup } = await begin(scene, { headers: severing });
    await popup.goOn('ok');
    await signedInBeside(scene, page);
  });

  it('does so with an opener policy on the organisation', async (scene) => {
    const { page, popup } = await begin(scene, { organisation: severing });
    await popup.goOn('ok');
    await signedInBeside(scene, page);
  });

  it('does so with an opener policy on both', async (scene) => {
    const { page, popup } = await begin(scene, { headers: severing, organisation: severing });
    await popup.goOn('ok');
    await signedInBeside(scene, page);
  });

  it('brings a failure back to its page', async (scene) => {
    const { popup } = await begin(scene, {}, failed);
    await popup.goOn('error');
    await scene.visit.step('sso-failed');
    await scene.engine.alone();
    assert.match(await scene.visit.text(), /R-42/);
  });

  it('closes when the person cancels', async (scene) => {
    const { visit, engine } = scene;
    const { page } = await begin(scene);
    await visit.press('Cancel');
    await visit.step('identify');
    await engine.alone();
    assert.equal(await visit.value('input[name=username]'), 'ada@acme.example');
    assert.equal(page.count('sso/result'), 0);
  });

  it(
    'opens by itself once the organisation is known',
    async ({ site, visit, engine }) => {
      const page = site.page({ attributes: 'redirect="popup"' });
      await visit.goTo(page.address);
      await visit.identify('ada@acme.example');
      await visit.step('waiting');
      await engine.other();
    },
    {
      webkit: 'WebKit lets no window open after a request; see the next test',
    },
  );

  it('gives way to the page where it is blocked', async ({ name, site, visit, engine }) => {
    const page = site.page({ attributes: 'redirect="popup"' });
    await visit.goTo(page.address);
    if (name !== 'webkit') {
      await visit.tab.run(() => {
        window.open = () => null;
      });
    }
    await visit.identify('ada@acme.example');
    await visit.goOn('ok');
    await visit.step('signed-in');
    assert.equal(page.count('sso/result'), 1);
    assert.equal(await visit.tab.run(() => location.href), page.address);
    assert.equal((await engine.others()).length, 0);
  });

  it('goes on by itself when its page is gone', async (scene) => {
    const { visit } = scene;
    const { page, popup } = await begin(scene);
    await visit.tab.goTo(page.organisation);
    await popup.goOn('ok');
    await popup.step('signed-in');
    assert.equal(page.count('sso/result'), 1);
    assert.equal(await popup.tab.run(() => location.href), page.address);
  });

  it('is heard by its own page and its own attempt only', async (scene) => {
    const { visit } = scene;
    const { page, popup } = await begin(scene);
    const address = `${page.address}?login=ok&handoff=forged`;
    const nonce = new URL(page.returnTo).searchParams.get('login-popup');
    assert.ok(nonce);
    // Another site knows the attempt, this origin does not.
    await popup.tab.run(
      (message) => {
        const opener = window.opener as Window;
        opener.postMessage(message, '*');
      },
      { type: 'login-return', nonce, address },
    );
    await visit.tab.run(
      (message) => {
        window.postMessage(message);
        new BroadcastChannel('login-widget').postMessage(message);
      },
      { type: 'login-return', nonce: 'another', address },
    );
    await visit.settled();
    await visit.step('waiting');
    assert.equal(page.count('sso/result'), 0);

    await popup.goOn('ok');
    await signedInBeside(scene, page);
    assert.deepEqual(page.calls.at(-1)?.body, { handoff: 'h1' });
  });

  it('is no page that somebody else has opened', async ({ site, visit, engine }) => {
    const page = site.page();
    await visit.tab.goTo(page.organisation);
    await visit.goOn('window');
    const opened = new Visit(await engine.other());
    await opened.form();
    assert.equal(await opened.tab.run(() => window.opener !== null), true);
    await opened.identify('ada@acme.example');
    await opened.goOn('ok');
    await opened.step('signed-in');
    assert.equal((await engine.others()).length, 1);
    assert.equal(page.count('sso/result'), 1);
  });
});
