/** Whole sign-ins through an identity provider that somebody else wrote. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readIdentityProviderMetadata } from '../../demo/server/broker/metadata.ts';
import { freePort } from '../run/free-port.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import { Browser } from './support/browser.ts';
import type { Page } from './support/browser.ts';
import { organisation, person, startDemoServer } from './support/demo-server.ts';
import type { DemoServer } from './support/demo-server.ts';

const acme = organisation('acme', null);
const ada = person('ada', acme);
let server: DemoServer;
let identityProvider: Awaited<ReturnType<typeof startSimpleSamlPhp>>;

before(async () => {
  server = await startDemoServer([ada]);
  const metadata = await (await fetch(`${server.url}/broker/saml/metadata`)).text();
  const certificate = /X509Certificate>([^<]*)</.exec(metadata)?.[1] ?? assert.fail(metadata);
  identityProvider = await startSimpleSamlPhp({
    port: await freePort(),
    acsUrls: [`${server.url}/broker/saml/acs`],
    spEntityId: `${server.url}/broker/saml/metadata`,
    spCertificate: certificate,
  });
  if ('metadataUrl' in identityProvider) {
    acme.connection = await readIdentityProviderMetadata(identityProvider.metadataUrl);
  }
});
after(async () => {
  if ('close' in identityProvider) await identityProvider.close();
  await server.close();
});

const cases = {
  'signs Ada in, whose request must be signed there': { userName: 'ada', code: null },
  'refuses a colleague': { userName: 'eve', code: 'sso_account_mismatch' },
  'refuses a stranger': { userName: 'mallory', code: 'sso_not_provisioned' },
  'refuses somebody without an e-mail address': {
    userName: 'nomail',
    code: 'sso_account_mismatch',
  },
};

for (const [name, { userName, code }] of Object.entries(cases)) {
  test(name, async (t) => {
    if ('missing' in identityProvider) return t.skip(identityProvider.missing);
    const browser = new Browser();
    const form = await browser.open(await server.flow(browser, ada.id));
    expectCode(await signIn(browser, form, userName), code);
  });
}

test('a wrong password stays there; the right one then comes back', async (t) => {
  if ('missing' in identityProvider) return t.skip(identityProvider.missing);
  const browser = new Browser();
  const form = await browser.open(await server.flow(browser, ada.id));
  const wrong = await browser.submit(form, { username: 'ada', password: 'wrong' });
  assert.match(wrong.html, /Incorrect username or password/);
  expectCode(await signIn(browser, wrong, 'ada'), null);
});

test('a forced fresh sign-in asks for the password again', async (t) => {
  if ('missing' in identityProvider) return t.skip(identityProvider.missing);
  const browser = new Browser();
  await signIn(browser, await browser.open(await server.flow(browser, ada.id)), 'ada');
  const silent = await browser.open(await server.flow(browser, ada.id));
  assert.doesNotMatch(silent.html, /type="password"/);
  const fresh = await browser.open(await server.flow(browser, ada.id, { reauthenticate: true }));
  assert.match(fresh.html, /type="password"/);
  expectCode(await signIn(browser, fresh, 'ada'), null);
});

async function signIn(browser: Browser, form: Page, userName: string): Promise<Page> {
  const fields = { username: userName, password: `${userName}-at-idp` };
  return browser.submit(await browser.submit(form, fields));
}

function expectCode({ url }: Page, code: string | null): void {
  const { login } = Object.fromEntries(url.searchParams);
  assert.equal(login, code === null ? 'ok' : 'error', `${url.href} ${JSON.stringify(server.log)}`);
  assert.equal(url.searchParams.get('code'), code);
}
