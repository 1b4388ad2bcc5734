/**
 * `npm run test:lemonldap`: the demo's server with LemonLDAP::NG as its broker, by `BROKER_*`. Apart from the other
 * tests, because its Debian packages, which are unpacked into .cache/ at first use, are eighty.
 */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { freePort } from '../run/free-port.ts';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { startLemonLdap } from './lemonldap-server.ts';
import { launch, Visit } from '../e2e/visit.ts';

let missing: string | undefined;
let demo: Demo;
let browser: Browser;
const closing: (() => Promise<void>)[] = [];
before(async () => {
  const [port, brokerPort] = [await freePort(), await freePort()];
  const client = {
    id: 'login',
    // Letters and digits: it does not decode what RFC 6749, section 2.3.1, has encoded.
    secret: 'onlyForTests',
    redirectUri: `http://127.0.0.1:${String(port)}/login/v1/sso/callback`,
  };
  const emails = { dwho: 'ada@acme.example', rtyler: 'eve@acme.example' };
  const broker = await startLemonLdap({ port: brokerPort, client, emails });
  if ('missing' in broker) {
    missing = broker.missing;
    return;
  }
  closing.push(() => broker.close());
  demo = await startDemo({
    PORT: String(port),
    BROKER_ISSUER: broker.issuer,
    BROKER_CLIENT_ID: client.id,
    BROKER_CLIENT_SECRET: client.secret,
  });
  closing.push(() => demo.close());
  browser = await launch();
  closing.push(() => browser.close());
});
after(async () => {
  for (const close of closing.reverse()) await close();
});

const signIn = async ({ page }: Visit, user: string) => {
  await page.waitForSelector('input[name=user]');
  await page.type('input[name=user]', user);
  await page.type('input[name=password]', user);
  await page.keyboard.press('Enter');
};
const walk = (title: string, walked: (visit: Visit) => Promise<void>) => {
  it(title, async (t) => {
    if (missing) {
      t.skip(missing);
      return;
    }
    const visit = await Visit.to(browser, demo.url);
    await walked(visit);
    await visit.end();
  });
};

walk('Ada signs in through LemonLDAP::NG', async (visit) => {
  await visit.identify('ada@acme.example');
  await signIn(visit, 'dwho');
  await visit.sees('Ada');
  assert.equal(await visit.user(), 'Ada');
});

walk('somebody else there is refused', async (visit) => {
  await visit.identify('ada@acme.example');
  await signIn(visit, 'rtyler');
  await visit.step('sso-failed');
  await visit.sees('You came back as somebody else.');
  assert.equal(await visit.user(), null);
});
