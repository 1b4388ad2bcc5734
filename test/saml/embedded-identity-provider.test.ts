/** Whole sign-ins through the identity provider of the demo, by its pages. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startIdentityProvider } from '../../demo/server/identity-provider/identity-provider.ts';
import { Browser } from './support/browser.ts';
import type { Page } from './support/browser.ts';
import { organisation, person, startDemoServer } from './support/demo-server.ts';
import type { DemoServer } from './support/demo-server.ts';
import { edit } from './support/saml-request.ts';

const acme = organisation('acme', null);
const ada = person('ada', acme);
let server: DemoServer;
let identityProvider: Awaited<ReturnType<typeof startIdentityProvider>>;

before(async () => {
  server = await startDemoServer([ada]);
  identityProvider = await startIdentityProvider(server.context);
  acme.connection = identityProvider.connection;
});
after(async () => {
  await identityProvider.close();
  await server.close();
});

test('signs in, and back with a handoff for that person', async () => {
  const browser = new Browser();
  const back = await signIn(browser, await begin(browser), 'ada');
  assert.equal(back.url.searchParams.get('login'), 'ok');
  assert.deepEqual(await handoff(back), {
    status: 'signed_in',
    accountId: ada.id,
  });
});

test('keeps the other parameters and the fragment of the page, and replaces an older return', async () => {
  const browser = new Browser();
  const returnTo = '/join/?meeting=4711&login=error&code=sso_denied&ref=OLD&handoff=old#lobby';
  const { url } = await signIn(browser, await begin(browser, { returnTo }), 'ada');
  assert.deepEqual([...url.searchParams.keys()], ['meeting', 'login', 'handoff']);
  assert.equal(url.searchParams.get('meeting'), '4711');
  assert.equal(url.searchParams.get('login'), 'ok');
  assert.notEqual(url.searchParams.get('handoff'), 'old');
  assert.equal(url.hash, '#lobby');
});

test('says so when the password is wrong, and takes the right one then', async () => {
  const browser = new Browser();
  const wrong = await browser.submit(await begin(browser), {
    username: 'ada"><script>',
    password: 'wrong',
  });
  assert.match(wrong.html, /That user name and password do not match\./);
  assert.match(wrong.html, /value="ada&quot;&gt;&lt;script&gt;"/);
  assert.doesNotMatch(wrong.html, /value="wrong"/);
  const unknown = await browser.submit(wrong, { username: 'nobody', password: 'wrong' });
  assert.match(unknown.html, /That user name and password do not match\./);
  assert.equal(code(await signIn(browser, unknown, 'ada')), null);
});

test('comes back as denied after Cancel, with what was typed', async () => {
  const browser = new Browser();
  const cancelled = await browser.submit(await begin(browser), { action: 'cancel' });
  const back = await browser.submit(cancelled);
  assert.equal(code(back), 'sso_denied');
  assert.match(back.url.searchParams.get('ref') ?? '', /^[A-Za-z0-9-]{1,64}$/);
  assert.deepEqual(await handoff(back), {
    status: 'failed',
    identifier: 'as typed',
    identifierType: 'username',
    organisation: 'acme',
    passwordAllowed: false,
  });
});

test('names the cause in the log under the reference that the person sees, and nowhere else', async () => {
  const browser = new Browser();
  const cancelled = await browser.submit(await begin(browser), { action: 'cancel' });
  const { url } = await browser.submit(cancelled);
  const reference = url.searchParams.get('ref');
  const lines = server.log.filter(({ details }) => Object.values(details).includes(reference));
  assert.match(JSON.stringify(lines), /RequestDenied/);
  assert.doesNotMatch(url.href, /RequestDenied|access_denied/);
});

test('refuses a colleague: Eve for Ada', async () => {
  const browser = new Browser();
  assert.equal(code(await signIn(browser, await begin(browser), 'eve')), 'sso_account_mismatch');
});

test('refuses a stranger: Mallory for Ada', async () => {
  const browser = new Browser();
  assert.equal(code(await signIn(browser, await begin(browser), 'mallory')), 'sso_not_provisioned');
});

test('is silent the second time, unless a fresh sign-in is asked for', async () => {
  const browser = new Browser();
  await signIn(browser, await begin(browser), 'ada');
  const silent = await begin(browser);
  assert.doesNotMatch(silent.html, /type="password"/);
  assert.equal(code(await browser.submit(silent)), null);
  const forced = await begin(browser, { reauthenticate: true });
  assert.match(forced.html, /type="password"/);
  assert.equal(code(await signIn(browser, forced, 'ada')), null);
});

test('lets Ada in after Eve was refused, with a fresh sign-in', async () => {
  const browser = new Browser();
  await signIn(browser, await begin(browser), 'eve');
  const stillEve = await browser.submit(await begin(browser));
  assert.equal(code(stillEve), 'sso_account_mismatch');
  const fresh = await begin(browser, { reauthenticate: true });
  assert.equal(code(await signIn(browser, fresh, 'ada')), null);
});

test('asks for the password again after logging out', async () => {
  const browser = new Browser();
  await signIn(browser, await begin(browser), 'ada');
  await browser.open(new URL('/logout', identityProvider.connection.ssoUrl));
  assert.match((await begin(browser)).html, /type="password"/);
});

test('a login form is good for one sign-in', async () => {
  const browser = new Browser();
  const form = await begin(browser);
  await signIn(browser, form, 'ada');
  const again = await browser.submit(form, { username: 'ada', password: 'ada-at-idp' });
  assert.equal(again.status, 410);
});

test('works without script: a form with a button', async () => {
  const browser = new Browser();
  const page = await browser.submit(await begin(browser), credentials('ada'));
  assert.match(page.html, /<button type="submit">Continue<\/button>/);
  assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  assert.doesNotMatch(page.html, /<script>|onload=|style=/);
});

test('serves only the service provider it knows', async () => {
  const browser = new Browser();
  const { url } = await browser.open(await server.flow(browser, ada.id), {}, (at) =>
    at.href.startsWith(identityProvider.connection.ssoUrl),
  );
  const cases = {
    'another address': edit(url, (xml) => xml.replace('/broker/saml/acs', '/elsewhere')),
    'another service': edit(url, (xml) => xml.replace('saml/metadata</', 'saml/other</')),
    'no request': new URL(url.pathname, url),
    'no XML': new URL(`${url.pathname}?SAMLRequest=AAAA`, url),
  };
  for (const [name, address] of Object.entries(cases)) {
    const page = await browser.open(address);
    assert.equal(page.status, 400, name);
    assert.doesNotMatch(page.html, /<form/, name);
  }
});

test('an identity provider that is down is told before the person leaves', async () => {
  const umbra = organisation('umbra', {
    ...identityProvider.connection,
    id: 'umbra-connection',
    ssoUrl: 'http://localhost:1/sso',
  });
  const down = await startDemoServer([person('ivy', umbra)]);
  const browser = new Browser();
  const back = await browser.open(await down.flow(browser, 'id-of-ivy'));
  assert.equal(code(back), 'sso_unavailable');
  assert.equal(back.url.pathname, '/portal');
  await down.close();
});

async function begin(browser: Browser, more: Parameters<DemoServer['flow']>[2] = {}) {
  const page = await browser.open(await server.flow(browser, ada.id, more));
  assert.equal(page.url.hostname, 'localhost');
  return page;
}

/** Fills in the login page and lets the next one take the browser back. */
async function signIn(browser: Browser, page: Page, userName: string): Promise<Page> {
  return browser.submit(await browser.submit(page, credentials(userName)));
}

function credentials(userName: string) {
  return { username: userName, password: `${userName}-at-idp` };
}

function code({ url }: Page): string | null {
  assert.match(url.searchParams.get('login') ?? '', /^(ok|error)$/, url.href);
  return url.searchParams.get('code');
}

async function handoff({ url }: Page): Promise<unknown> {
  const key = `handoff:${url.searchParams.get('handoff') ?? ''}`;
  const record = (await server.context.store.get(key)) as { result: unknown } | undefined;
  return record?.result;
}
