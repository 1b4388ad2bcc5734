/** In a frame on a page of another site, where no organisation lets its sign-in be shown. */
import assert from 'node:assert/strict';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Scene } from '../support/browser-suite.ts';
import { discovered, sso } from '../support/browser-suite-answers.ts';
import { Visit } from '../support/browser-suite-visit.ts';

async function begin({ site, visit }: Scene, sandbox: string | null, attributes = '') {
  const page = site.page({
    sandbox,
    attributes,
    answers: { discovery: discovered(sso, { type: 'password' }) },
  });
  await visit.tab.goTo(page.framedAt);
  const frame = new Visit(visit.tab.frame());
  await frame.form();
  // Not typed: no keyboard reaches into frames in Firefox, and no focus in WebKit.
  await frame.tab.run(() => {
    window.mark = 'never left';
    const field = document.querySelector<HTMLInputElement>('login-widget input[name=username]');
    if (field) field.value = 'ada@acme.example';
  });
  await frame.press('Next');
  return { page, frame };
}

const isHere = ({ tab }: Visit) => tab.run(() => window.mark === 'never left');

inEachEngine('A frame', (it) => {
  it('signs in by a window beside it', async (scene) => {
    const { page, frame } = await begin(scene, null);
    await frame.press('Continue with Acme');
    await frame.step('waiting');
    const popup = new Visit(await scene.engine.other());
    await popup.goOn('ok');
    await frame.step('signed-in');
    await scene.engine.alone();
    assert.equal(await isHere(frame), true);
    assert.equal(page.count('sso/result'), 1);
    assert.equal(await scene.visit.tab.run(() => location.href), page.framedAt);
  });

  it('that may open no window stays, and offers the link', async (scene) => {
    const { page, frame } = await begin(scene, 'allow-scripts allow-forms allow-same-origin');
    await frame.press('Continue with Acme');
    await frame.press('Copy link');
    await frame.press('Open again');
    await frame.step('handoff');
    await frame.settled();
    assert.equal(await isHere(frame), true);
    assert.equal(page.count('sso/begin'), 0);
    assert.equal(await scene.visit.tab.run(() => location.href), page.framedAt);
    await frame.press('Cancel');
    await frame.step('identify');
  });

  it('without an origin says that it cannot sign in, and stays usable', async (scene) => {
    const { page, frame } = await begin(scene, 'allow-scripts allow-forms');
    await frame.tab.until(
      () => document.querySelector('login-widget [role=alert]')?.textContent !== '',
    );
    await frame.step('identify');
    assert.equal(await frame.value('input[name=username]'), 'ada@acme.example');
    assert.equal(await isHere(frame), true);
    assert.equal(page.count('discovery'), 0);
  });

  it('is asked for no secret, but offered a window of its own', async (scene) => {
    const { frame } = await begin(scene, null);
    await frame.step('choose');
    await frame.press('Use your password');
    await frame.step('password');
    assert.equal(await frame.tab.run(() => document.querySelector('login-widget')?.framed), true);
    const secrets = () => document.querySelectorAll('login-widget [data-secret]').length;
    assert.equal(await frame.tab.run(secrets), 0);
    assert.match(await frame.text(), /Continue with Acme/);
    await frame.press('Open in a new window');
    const own = new Visit(await scene.engine.other());
    await own.form();
    assert.equal(await own.tab.run(() => document.querySelector('login-widget')?.framed), false);
    await own.identify('ada@acme.example');
    await own.step('choose');
    await own.press('Use your password');
    await own.step('password');
    assert.equal(await own.tab.run(secrets), 1);
  });

  it('is asked for a secret where its page allows it', async (scene) => {
    const { frame } = await begin(scene, null, 'allow-framed');
    await frame.press('Use your password');
    await frame.step('password');
    await frame.tab.until(() => document.querySelector('login-widget [data-secret]') !== null);
  });

  it('of its own site is a page like any other', async ({ site, visit }) => {
    const page = site.page();
    await visit.goTo(site.page().address);
    await visit.tab.run((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, page.address);
    const frame = new Visit(visit.tab.frame());
    await frame.tab.until(() => document.querySelector('login-widget')?.framed === false);
  });
});
