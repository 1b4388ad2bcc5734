/** A day of an administrator, with a real identity provider that others made. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serviceProviderAddresses } from '../../demo/server/broker/service-provider-addresses.ts';
import type { Demo } from '../support/demo.ts';
import { freePort, startDemo } from '../support/demo.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import type { SimpleSamlPhp } from '../support/simplesamlphp.ts';
import {
  activate,
  axe,
  begin,
  click,
  connect,
  fill,
  focused,
  goTo,
  leave,
  manage,
} from './administration.ts';
import { launch, Visit } from './visit.ts';

const hostile = '<img src=x onerror="document.title=1">';
const mallory = 'mallory@elsewhere.example';

describe('an administrator’s day', () => {
  let demo: Demo;
  let browser: Browser;
  let provider: SimpleSamlPhp | null = null;
  let missing: string | undefined;
  let startProvider = () => startSimpleSamlPhp({ port: 0, acsUrls: [], spEntityId: '' });
  before(async () => {
    const [port, providerPort] = [await freePort(), await freePort()];
    const { acsUrl, entityId } = serviceProviderAddresses(`http://127.0.0.1:${String(port)}`);
    startProvider = () =>
      startSimpleSamlPhp({ port: providerPort, acsUrls: [acsUrl], spEntityId: entityId });
    const started = await startProvider();
    if ('missing' in started) missing = started.missing;
    else provider = started;
    [demo, browser] = await Promise.all([startDemo({ PORT: String(port) }), launch()]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await provider?.close();
  });

  it('connects an identity provider, lets people in, and helps them when it fails', async (t) => {
    if (!provider) {
      t.skip(missing);
      return;
    }
    const bob = await Visit.to(browser, `${demo.url}/admin/`);
    await bob.identify('bob');
    await bob.step('choose');
    await bob.press('Use your password');
    await bob.enterSecret('correct horse battery');
    await bob.sees('Single sign-on is on');

    // A mistake first: what was entered stays, and the sentence stands beside its field.
    await fill(bob.page, '#metadata-xml', '<metadata/>');
    await click(bob.page, '#check');
    await bob.sees('This metadata is XML, but no SAML metadata');
    assert.equal(await focused(bob.page), 'metadata-xml');
    await axe(bob.page);
    await fill(bob.page, '#metadata-xml', '');
    await connect(bob, provider.metadataUrl, true);
    await click(bob.page, '#test');
    await bob.sees('The identity provider answers (status');
    await click(bob.page, 'a[href$="sign-in-test"]');
    await bob.signInAt('bob');
    await bob.sees('The sign-in worked, and names bob@globex.example.');

    // People: one is new, one would be a double, one has a name to hurt with.
    await goTo(bob.page, 'import');
    const rows = [
      `Mallory,${mallory},optional`,
      'Double,desk@globex.example,off',
      `"${hostile.replaceAll('"', '""')}",hurt@globex.example,off`,
    ];
    await fill(bob.page, '#csv', ['name,email,sso', ...rows].join('\n'));
    await click(bob.page, '#import-check');
    await bob.sees('2 people can be added, 1 cannot');
    await bob.sees('Somebody has this email address already.');
    await axe(bob.page);
    await click(bob.page, '#import-add');
    await bob.sees('2 people added.');

    await activate(demo, browser, mallory);
    await goTo(bob.page, 'people');
    await bob.page.reload();
    await bob.sees(hostile);
    await bob.sees('desk@globex.example: Gina, Gio');
    await manage(bob.page, 'Mallory');
    await click(bob.page, '#person-sso [value=enforced]');
    await click(bob.page, '#person-save');
    await bob.sees('Make single sign-on the only way in?');
    await axe(bob.page);
    await click(bob.page, 'dialog [value=yes]');
    await bob.sees('Changed for 1 of 1.');
    await bob.sees('SSO enforced');

    const person = await Visit.to(browser, `${demo.url}/`);
    await person.identify(mallory);
    await person.signInAt('mallory');
    await person.sees('Hello, Mallory');
    await leave(person);

    // The identity provider is down: a temporary password is the way in.
    await provider.close();
    await click(bob.page, 'a[href="#connection"]');
    await click(bob.page, '#test');
    await bob.sees('The single sign-on address refuses connections.');
    await goTo(bob.page, 'people');
    await manage(bob.page, 'Mallory');
    await click(bob.page, '#person-notify');
    await click(bob.page, '#person-reset');
    await bob.sees('Reset the password of Mallory?');
    await click(bob.page, 'dialog [value=yes]');
    const shown = await bob.page.waitForSelector('#temporary-password');
    const password = await shown?.evaluate(({ textContent }) => textContent);
    await axe(bob.page);
    await click(bob.page, '#person-close');
    await bob.page.waitForFunction(() => document.activeElement?.hasAttribute('data-person'));
    assert.ok(!(await bob.page.content()).includes(password ?? ''));
    await begin(person, mallory, (url, step) => step === 'sso-failed' && url.startsWith(demo.url));
    await person.press('I have a temporary password');
    await person.enterSecret(password ?? '');
    await person.step('change-password');
    await person.enterSecret('one that I have chosen');
    await person.sees('Hello, Mallory');
    await leave(person);

    // It is back, with another key: its metadata has to be read again.
    const again = await startProvider();
    assert.ok(!('missing' in again));
    provider = again;
    await goTo(bob.page, 'connection');
    await connect(bob, provider.metadataUrl, false);
    await bob.page.waitForFunction(
      () => document.querySelectorAll('#certificates li').length === 2,
    );
    await begin(person, mallory, (url) => new URL(url).hostname === 'localhost');
    await person.signInAt('mallory');
    await person.sees('Hello, Mallory');
    await person.end();

    await goTo(bob.page, 'audit');
    await bob.page.select('#audit-kind', 'temporary_password_issued');
    await bob.page.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('#audit-events')?.innerText.split('\n').length === 3,
    );
    await bob.sees('Mallory by Bob');
    await axe(bob.page);
    await bob.end();
  });

  it('is nothing for people who administer nobody', async () => {
    const gio = await Visit.to(browser, `${demo.url}/admin/`);
    await gio.identify('gio');
    await gio.enterSecret('gio-secret-1');
    await gio.sees('This is for administrators');
    await axe(gio.page);
    await gio.end();
  });
});
