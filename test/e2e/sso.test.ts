/** Single sign-on through the whole system, with our identity provider and with a foreign one. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { serviceProviderAddresses } from '../../demo/server/broker/service-provider-addresses.ts';
import type { Demo } from '../support/demo.ts';
import { freePort, startDemo } from '../support/demo.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import { QaConsole } from './qa-console.ts';
import { launch, Visit } from './visit.ts';

const embedded = async () => ({ demo: await startDemo(), close: () => Promise.resolve() });

const simpleSamlPhp = async () => {
  const port = await freePort();
  const { acsUrl, entityId } = serviceProviderAddresses(`http://127.0.0.1:${String(port)}`);
  const provider = await startSimpleSamlPhp({
    port: await freePort(),
    acsUrls: [acsUrl],
    spEntityId: entityId,
  });
  if ('missing' in provider) return provider;
  const demo = await startDemo({ PORT: String(port), IDP_METADATA: provider.metadataUrl });
  return { demo, close: () => provider.close() };
};

for (const [name, start] of Object.entries({ 'our own': embedded, SimpleSAMLphp: simpleSamlPhp })) {
  describe(`SSO with ${name} as identity provider`, () => {
    let demo: Demo | undefined;
    let browser: Browser;
    let missing: string | undefined;
    let closeProvider = () => Promise.resolve();
    before(async () => {
      const started = await start();
      if ('missing' in started) missing = started.missing;
      else ({ demo, close: closeProvider } = started);
      browser = await launch();
    });
    after(async () => {
      await browser.close();
      await demo?.close();
      await closeProvider();
    });

    const walk = (title: string, path: string, walked: (visit: Visit) => Promise<void>) => {
      it(title, async (t) => {
        if (!demo) {
          t.skip(missing);
          return;
        }
        const visit = await Visit.to(browser, demo.url + path);
        await walked(visit);
        await visit.end();
      });
    };

    walk(
      'Ada signs in on the portal, is greeted by name, and signs out',
      '/?next=/calls/42',
      async (visit) => {
        await visit.identify('ada@acme.example');
        await visit.signInAt('ada');
        await visit.sees('Ada');
        assert.equal(await visit.user(), 'Ada');
        assert.equal(new URL(visit.page.url()).search, '?next=/calls/42');
        await visit.page.locator('::-p-text(Sign out)').click();
        await visit.widget();
        await visit.step('identify');
        assert.equal(await visit.user(), null);
      },
    );

    walk(
      'Ada joins a meeting, whose number survives',
      '/join/?meeting=482-113-906',
      async (visit) => {
        await visit.identify('ada');
        await visit.signInAt('ada');
        await visit.sees('Ada');
        await visit.sees('482-113-906');
        assert.equal(await visit.user(), 'Ada');
      },
    );

    walk('Bob chooses his organisation', '/', async (visit) => {
      await visit.identify('bob@globex.example');
      await visit.step('choose');
      await visit.press('Continue with Globex');
      await visit.signInAt('bob');
      await visit.sees('Bob');
      assert.equal(await visit.user(), 'Bob');
    });

    walk('a wrong password stays at the identity provider', '/', async (visit) => {
      await visit.identify('ada');
      await visit.signInAt('ada', 'wrong');
      // Each provider says it in words of its own; what tells its answer from its question is the empty field.
      await visit.page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('input[name=password]')?.value === '',
      );
      await visit.signInAt('ada');
      await visit.sees('Ada');
      assert.equal(await visit.user(), 'Ada');
    });

    walk('Eve instead of Ada is refused, and Ada can sign in again', '/', async (visit) => {
      await visit.identify('ada@acme.example');
      await visit.signInAt('eve');
      await visit.step('sso-failed');
      await visit.sees('You came back as somebody else.');
      await visit.sees('ada@acme.example');
      assert.equal(await visit.user(), null);
      await visit.press('Sign in again as ada@acme.example');
      await visit.signInAt('ada');
      await visit.sees('Ada');
      assert.equal(await visit.user(), 'Ada');
    });

    walk('Mallory is not set up here', '/', async (visit) => {
      await visit.identify('ada@acme.example');
      await visit.signInAt('mallory');
      await visit.step('sso-failed');
      await visit.sees('Your account is not set up here yet.');
      assert.equal(await visit.user(), null);
    });

    walk('an identity provider that is down leaves a way on', '/', async (visit) => {
      await visit.identify('ivy@umbra.example');
      await visit.step('sso-failed');
      await visit.sees('not available right now');
      await visit.sees('Reference:');
      await visit.sees('I have a temporary password');
      await visit.press('Try again');
      await visit.step('sso-failed');
    });

    walk('Back from the identity provider leads to a usable form', '/', async (visit) => {
      await visit.identify('ada@acme.example');
      await visit.page.waitForFunction(() => location.hostname === 'localhost');
      await visit.back();
      await visit.page.waitForFunction(() => location.hostname === '127.0.0.1');
      await visit.step('identify');
      await visit.identify('carol@initech.example');
      await visit.step('password');
    });

    if (name === 'our own') {
      it('the QA console stops before each redirect, and says what is in it', async () => {
        assert.ok(demo);
        const qa = await QaConsole.at(browser, demo, '?pause=on');
        await qa.identify('ada@acme.example');
        await qa.page.waitForSelector('#redirect[open] dl', { timeout: 15_000 });
        assert.match(await qa.text('#redirect'), /start of single sign-on at the backend/);
        const opened = new Promise<Page | null>((resolve) => qa.page.once('popup', resolve));
        await qa.page.click('#redirect-on');
        const popup = await opened;
        assert.ok(popup);
        const visit = Visit.in(popup);
        const goOn = () => popup.locator('#on:not([hidden])').click();
        await visit.sees('OpenID Connect request to the broker');
        await visit.sees('code_challenge');
        await goOn();
        await visit.sees('/broker/interaction/');
        await goOn();
        await visit.sees('SAML request to the identity provider');
        await visit.sees('<samlp:AuthnRequest');
        await visit.sees('RelayState');
        await goOn();
        await visit.signInAt('ada');
        // The identity provider's POST brings no cookie along, so that what follows it is not held.
        for (const stop of ['inside the broker', 'answer to the backend', 'return to the page']) {
          await visit.sees(stop);
          await goOn();
        }
        await qa.reaches('signed-in');
        const told = JSON.stringify(await qa.stored());
        assert.doesNotMatch(told, /handoff(=|":")(?!•••)/);
        await qa.end();
      });

      walk(
        'cancelling at the identity provider is told, and can be retried',
        '/',
        async (visit) => {
          await visit.identify('ada@acme.example');
          await visit.page.waitForFunction(() => location.hostname === 'localhost');
          await visit.page.locator('::-p-text(Cancel)').click();
          await visit.step('sso-failed');
          await visit.sees('cancelled');
          await visit.press('Try again');
          await visit.signInAt('ada');
          await visit.sees('Ada');
        },
      );
    }
  });
}
