/** Sign-ins through the whole demo as it starts: discovery, broker, identity provider, result. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Demo } from '../support/demo.ts';
import { freePort, startDemo } from '../support/demo.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import { Browser } from './support/browser.ts';
import type { Page } from './support/browser.ts';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});
after(() => demo.close());

test('Ada signs in and has a session; her handoff is good once', async () => {
  const browser = new Browser();
  const back = await signIn(browser, await begin(browser, 'ada@acme.example'), 'ada');
  assert.equal(back.url.searchParams.get('login'), 'ok');
  const user = { id: 'ada', displayName: 'Ada', email: 'ada@acme.example' };
  assert.deepEqual(await result(browser, back), { status: 'signed_in', user });
  const session = await browser.open(new URL('/login/v1/session', demo.url));
  assert.deepEqual(JSON.parse(session.html), { user });
  assert.equal(((await result(browser, back)) as { code: string }).code, 'handoff_invalid');
});

test('a phone number finds Ada, whose e-mail address must come back', async () => {
  const browser = new Browser();
  const form = await begin(browser, '+442079460101', 'phone');
  assert.equal(code(await signIn(browser, form, 'ada')), null);
});

const refused = {
  'Eve for Ada': { identifier: 'ada@acme.example', as: 'eve', code: 'sso_account_mismatch' },
  'Ada for Bob': { identifier: 'bob@globex.example', as: 'ada', code: 'sso_account_mismatch' },
  'Mallory for Ada': { identifier: 'ada@acme.example', as: 'mallory', code: 'sso_not_provisioned' },
};

for (const [name, each] of Object.entries(refused)) {
  test(`refused: ${name}; what was typed comes back, no session begins`, async () => {
    const browser = new Browser();
    const back = await signIn(browser, await begin(browser, each.identifier), each.as);
    assert.equal(code(back), each.code);
    const { status, identifier } = (await result(browser, back)) as Record<string, unknown>;
    assert.deepEqual({ status, identifier }, { status: 'failed', identifier: each.identifier });
    const session = await browser.open(new URL('/login/v1/session', demo.url));
    assert.deepEqual(JSON.parse(session.html), { user: null });
  });
}

test('Bob cancels and may use his password instead', async () => {
  const browser = new Browser();
  const cancelled = await browser.submit(await begin(browser, 'bob', 'username'), {
    action: 'cancel',
  });
  const back = await browser.submit(cancelled);
  assert.equal(code(back), 'sso_denied');
  assert.deepEqual(await result(browser, back), {
    status: 'failed',
    identifier: 'bob',
    identifierType: 'username',
    organisation: 'Globex',
    passwordAllowed: true,
  });
});

test('Ivy comes back at once: her identity provider is down', async () => {
  const browser = new Browser();
  const back = await begin(browser, 'ivy@umbra.example');
  assert.equal(code(back), 'sso_unavailable');
  const { organisation, passwordAllowed } = (await result(browser, back)) as object & {
    organisation?: string;
    passwordAllowed?: boolean;
  };
  assert.deepEqual(
    { organisation, passwordAllowed },
    { organisation: 'Umbra', passwordAllowed: false },
  );
});

test('an identity provider by IDP_METADATA replaces the embedded one', async (t) => {
  const [port, idpPort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${String(port)}`;
  const foreign = await startSimpleSamlPhp({
    port: idpPort,
    acsUrls: [`${origin}/broker/saml/acs`],
    spEntityId: `${origin}/broker/saml/metadata`,
  });
  if ('missing' in foreign) {
    t.skip(foreign.missing);
    return;
  }
  t.after(() => foreign.close());
  const other = await startDemo({ PORT: String(port), IDP_METADATA: foreign.metadataUrl });
  t.after(() => other.close());
  const browser = new Browser();
  const form = await begin(browser, 'ada@acme.example', 'email', other);
  assert.equal(form.url.port, String(idpPort));
  const back = await signIn(browser, form, 'ada');
  assert.equal(code(back), null);
  const { status } = (await result(browser, back, other)) as { status: string };
  assert.equal(status, 'signed_in');
});

/** Discovers the person and follows her way into single sign-on. */
async function begin(browser: Browser, identifier: string, identifierType = 'email', at = demo) {
  const answer = await browser.post(new URL('/login/v1/discovery', at.url), {
    identifier,
    identifierType,
    returnTo: '/join/?meeting=4711',
  });
  const { methods } = answer as { methods: { type: string; redirect?: string }[] };
  assert.equal(methods[0]?.type, 'sso', JSON.stringify(answer));
  return browser.open(new URL(methods[0].redirect ?? '', at.url));
}

async function signIn(browser: Browser, form: Page, userName: string): Promise<Page> {
  const fields = { username: userName, password: `${userName}-at-idp` };
  return browser.submit(await browser.submit(form, fields));
}

function result(browser: Browser, { url }: Page, at = demo): Promise<unknown> {
  const handoff = url.searchParams.get('handoff');
  return browser.post(new URL('/login/v1/sso/result', at.url), { handoff });
}

function code({ url }: Page): string | null {
  assert.equal(url.pathname, '/join/', url.href);
  assert.equal(url.searchParams.get('meeting'), '4711');
  return url.searchParams.get('code');
}
