/** `login-widget/testing`, as tests of hosts use it: scripted people in the page, the page object outside. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type * as Testing from '../../src/testing/index.ts';
import type { Browser } from 'playwright-core';
import { scriptedPeople } from '../../demo/pages/docs/scripted-people.ts';
import type { HostSite } from './host-site.ts';
import { hostPage, launch, openPage, serve } from './host-site.ts';
import type { Packed } from './packed.ts';
import { packed } from './packed.ts';

/** What a host writes for its tests. */
const host = `
import 'login-widget';
import { peopleScript, refusal, ScriptedBackend } from 'login-widget/testing';

const backend = new ScriptedBackend(peopleScript(${JSON.stringify(scriptedPeople)}));
if (location.hash === '#down') backend.faults.discover = refusal('unavailable');
document.querySelector('login-widget').client = backend;
`;
const patient = { timeout: 60_000 };

describe('through Playwright', { concurrency: false }, () => {
  let browser: Browser;
  let site: HostSite;
  let pack: Packed;
  let testing: typeof Testing;
  before(async () => {
    pack = await packed();
    testing = (await pack.load('login-widget/testing')) as typeof testing;
    const { outputFiles } = await build({
      stdin: { contents: host, resolveDir: pack.folder },
      bundle: true,
      format: 'esm',
      write: false,
    });
    const script = outputFiles[0]?.text ?? '';
    site = await serve({ 'index.html': hostPage("import '/host.js';"), 'host.js': script });
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await pack.remove();
  });

  const visit = (
    title: string,
    path: string,
    walk: (login: Testing.LoginPage) => Promise<void>,
  ) => {
    it(title, async () => {
      const { page, said } = await openPage(browser);
      await page.goto(site.address + path);
      await walk(new testing.LoginPage(testing.playwrightDriver(page)));
      await page.close();
      assert.deepEqual(said, []);
    });
  };

  visit('Carol signs in by her password', '', async (login) => {
    await login.identify('carol@initech.example');
    await login.reach('password', patient);
    assert.equal(await login.account(), 'carol@initech.example');
    await login.reveal();
    await login.enterSecret('wrong');
    assert.match(await login.fails(patient), /did not match/);
    await login.enterSecret(' pä ss wörd ');
    await login.reach('signed-in', patient);
    assert.match(await login.heading(), /Carol/);
  });

  visit('Ada goes to single sign-on, and comes back signed in', '', async (login) => {
    await login.identify('ada');
    await login.reach('signed-in', patient);
    assert.match(await login.heading(), /Ada/);
  });

  visit('Ivy comes back without', '', async (login) => {
    await login.identify('ivy@umbra.example');
    await login.reach('sso-failed', patient);
    assert.deepEqual(await login.buttons(), ['Try again', 'I have a temporary password', 'Change']);
    await login.press('I have a temporary password');
    await login.reach('password', patient);
    await login.changeAccount();
    await login.reach('identify', patient);
    assert.equal(await login.identifier(), 'ivy@umbra.example');
  });

  visit('Dave types his extension and his PIN', '', async (login) => {
    await login.identify('+442079460104', '104');
    await login.reach('pin', patient);
    await login.enterSecret('0427');
    await login.reach('signed-in', patient);
  });

  visit('Frank sets up his account', '#activation=welcome-frank', async (login) => {
    await login.reach('activate', patient);
    await login.activate('0427', [
      { questionId: 'first_pet', answer: 'Rex' },
      { questionId: 'birth_city', answer: 'York' },
    ]);
    await login.press('Continue');
    await login.reach('identify', patient);
  });

  visit('an outage is told', '#down', async (login) => {
    await login.identify('carol');
    await login.fails(patient);
    assert.equal(await login.step(), 'identify');
  });
});
