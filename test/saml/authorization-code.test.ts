/** The OpenID Connect leg: what is good once, in which browser, and for whom. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { after, before, test } from 'node:test';
import { embeddedBroker } from '../../demo/server/broker/embedded-broker.ts';
import { Browser } from './support/browser.ts';
import type { Page } from './support/browser.ts';
import { organisation, person, startDemoServer } from './support/demo-server.ts';
import type { DemoServer } from './support/demo-server.ts';
import { MockIdentityProvider, receive } from './support/mock-identity-provider.ts';

let idp: MockIdentityProvider;
let server: DemoServer;
const acme = organisation('acme', null);
const ada = person('ada', acme);

before(async () => {
  idp = await MockIdentityProvider.start('acme-connection');
  acme.connection = idp.connection;
  server = await startDemoServer([ada, { ...person('carol', acme), sso: 'off' }]);
});
after(async () => {
  await Promise.all([server.close(), idp.close()]);
});

const isCallback = ({ pathname }: URL) => pathname === '/login/v1/sso/callback';
const isAuthorization = ({ pathname }: URL) => pathname === '/broker/auth';

test('asks with code, PKCE S256, state and nonce', async () => {
  const browser = new Browser();
  const { url } = await browser.open(await server.flow(browser, ada.id), {}, isAuthorization);
  const { nonce, state, code_challenge, ...rest } = Object.fromEntries(url.searchParams);
  assert.deepEqual(rest, {
    client_id: 'login-widget-demo',
    response_type: 'code',
    redirect_uri: `${server.url}/login/v1/sso/callback`,
    scope: 'openid email',
    code_challenge_method: 'S256',
    idp_hint: 'acme-connection',
    login_hint: 'ada@acme.example',
  });
  for (const random of [nonce, state, code_challenge]) assert.equal(random?.length, 43);
});

test('the request to the identity provider is signed, its relay state short and opaque', async () => {
  const browser = new Browser();
  const { url } = await browser.open(await server.flow(browser, ada.id), {}, isIdentityProvider);
  const request = receive(url);
  assert.ok(request.signed);
  assert.ok(Buffer.byteLength(request.relayState) <= 80);
  // Random bytes may spell a short name, so that it is not enough to look for one.
  assert.match(request.relayState, /^[\w-]{32}$/);
  assert.ok(!Buffer.from(request.relayState, 'base64url').includes('ada@acme.example'));
  assert.equal(url.searchParams.get('login_hint'), 'ada@acme.example');
});

test('a callback is good once', async () => {
  const browser = new Browser();
  const callback = await reachCallback(browser);
  expect(await browser.open(callback), null);
  expect(await browser.open(callback), 'sso_state_invalid');
});

test('a callback is good only in the browser that began, and waits for it', async () => {
  const browser = new Browser();
  const callback = await reachCallback(browser);
  expect(await new Browser().open(callback), 'sso_state_invalid');
  const other = new Browser();
  await server.flow(other, ada.id);
  expect(await other.open(callback), 'sso_state_invalid');
  expect(await browser.open(callback), null);
});

test('a callback with another state or code is refused', async () => {
  for (const parameter of ['state', 'code', 'iss']) {
    const browser = new Browser();
    const callback = await reachCallback(browser);
    callback.searchParams.set(parameter, 'https://else.example');
    expect(await browser.open(callback), 'sso_state_invalid');
  }
});

test('an error without a state says nothing but that this sign-in is unknown', async () => {
  const callback = `${server.url}/login/v1/sso/callback?error=access_denied&error_description=hello`;
  const back = await new Browser().open(callback);
  expect(back, 'sso_state_invalid');
  assert.equal(back.url.pathname, '/');
  assert.doesNotMatch(back.url.href, /hello|handoff/);
});

test('words of the broker do not reach the page', async () => {
  const browser = new Browser();
  const callback = await reachCallback(browser);
  callback.searchParams.delete('code');
  callback.searchParams.set('error', 'access_denied');
  callback.searchParams.set('error_description', 'secret words');
  const back = await browser.open(callback);
  expect(back, 'sso_denied');
  assert.doesNotMatch(back.url.href, /secret/);
});

test('a flow can begin again: the second sign-in works beside the first', async () => {
  const browser = new Browser();
  const begin = await server.flow(browser, ada.id);
  const first = await browser.open(begin, {}, isIdentityProvider);
  const second = await browser.open(begin, {}, isIdentityProvider);
  expect(await respond(browser, second), null);
  expect(await respond(browser, first), null);
});

test('a flow that is unknown here, or belongs to another browser, begins nothing', async () => {
  const begin = await server.flow(new Browser(), ada.id);
  for (const address of [
    begin,
    `${server.url}/login/v1/sso/begin?flow=made-up`,
    `${server.url}/login/v1/sso/begin`,
  ]) {
    const back = await new Browser().open(address);
    expect(back, 'sso_state_invalid');
    assert.equal(back.url.pathname, '/');
    assert.equal(back.url.searchParams.get('handoff'), null);
  }
});

test('people without SSO and people nobody knows get the same answer', async () => {
  for (const accountId of [null, 'id-of-carol', 'id-of-nobody']) {
    const browser = new Browser();
    const back = await browser.open(await server.flow(browser, accountId));
    expect(back, 'sso_state_invalid');
    const key = `handoff:${back.url.searchParams.get('handoff') ?? ''}`;
    const record = (await server.context.store.get(key)) as { result: object };
    assert.deepEqual(record.result, {
      status: 'failed',
      identifier: 'as typed',
      identifierType: 'username',
      passwordAllowed: false,
    });
  }
});

test('a code is redeemed once, even by two at the same time', async () => {
  const verifier = 'v'.repeat(43);
  for (const together of [false, true]) {
    const code = await obtainCode(verifier);
    const redeem = () => redeemCode(code, verifier);
    const [one, two] = together
      ? await Promise.all([redeem(), redeem()])
      : [await redeem(), await redeem()];
    const good = [one, two].filter(({ status }) => status === 200);
    const bad = [one, two].filter(({ status }) => status === 400);
    assert.deepEqual([good.length, bad.length], [1, 1]);
    assert.equal(bad[0]?.body['error'], 'invalid_grant');
  }
});

test('a code without its verifier is worth nothing', async () => {
  const code = await obtainCode('v'.repeat(43));
  assert.equal((await redeemCode(code, 'w'.repeat(43))).body['error'], 'invalid_grant');
});

test('the ID token says who, by which connection, and no more', async () => {
  const verifier = 'v'.repeat(43);
  const { body } = await redeemCode(await obtainCode(verifier), verifier);
  const claims = JSON.parse(
    Buffer.from(String(body['id_token']).split('.')[1] ?? '', 'base64url').toString(),
  ) as Record<string, unknown>;
  assert.deepEqual(Object.keys(claims).sort(), [
    'at_hash',
    'aud',
    'email',
    'exp',
    'iat',
    'idp',
    'iss',
    'nonce',
    'sub',
  ]);
  assert.equal(claims['email'], 'ada@acme.example');
  assert.equal(claims['idp'], 'acme-connection');
});

test('the broker refuses clients, addresses and ways it does not know', async () => {
  const cases = {
    'another redirect address': { redirect_uri: `${server.url}/login/v1/sso/callback/x` },
    'another client': { client_id: 'somebody' },
  };
  for (const [name, change] of Object.entries(cases)) {
    const back = await new Browser().open(authorization(change));
    assert.equal(back.url.origin, server.url, name);
    expect(back, 'sso_state_invalid');
  }
  for (const change of [
    { code_challenge_method: 'plain' },
    { code_challenge: undefined, code_challenge_method: undefined },
    { response_type: 'id_token' },
    { idp_hint: 'nobody' },
    { idp_hint: undefined },
  ]) {
    const { url } = await new Browser().open(authorization(change), {}, isCallback);
    assert.ok(url.searchParams.get('error') ?? url.hash.includes('error='), url.href);
    assert.equal(url.searchParams.get('code'), null);
  }
});

test('addresses come from the settings, not from what a client claims', async () => {
  const body = await getWithHeaders('/broker/.well-known/openid-configuration', {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  });
  const metadata = JSON.parse(body) as Record<string, unknown>;
  assert.equal(metadata['issuer'], `${server.url}/broker`);
  assert.equal(metadata['authorization_endpoint'], `${server.url}/broker/auth`);
  assert.doesNotMatch(body, /evil/);
});

test('a broker that cannot be reached, or only in the open, is unavailable', async () => {
  for (const issuer of ['http://127.0.0.1:1/broker', 'http://broker.example/']) {
    const elsewhere = await startDemoServer([ada], {
      issuer,
      clientId: 'us',
      clientSecret: 'secret',
      hintParameter: 'kc_idp_hint',
    });
    const browser = new Browser();
    const back = await browser.open(await elsewhere.flow(browser, ada.id));
    assert.equal(back.url.searchParams.get('code'), 'sso_unavailable');
    await elsewhere.close();
  }
});

function isIdentityProvider({ href }: URL): boolean {
  return href.startsWith(idp.connection.ssoUrl);
}

/** Lets the identity provider answer the request with which a browser arrived. */
function respond(browser: Browser, { url }: Page, until?: (url: URL) => boolean): Promise<Page> {
  const request = receive(url);
  const form = {
    SAMLResponse: Buffer.from(idp.respond(request, 'ada@acme.example')).toString('base64'),
    RelayState: request.relayState,
  };
  return browser.open(request.acsUrl, { form }, until);
}

async function reachCallback(browser: Browser): Promise<URL> {
  const page = await browser.open(await server.flow(browser, ada.id), {}, isIdentityProvider);
  return (await respond(browser, page, isCallback)).url;
}

function authorization(change: Record<string, string | undefined>, verifier = 'v'): URL {
  const url = new URL('/broker/auth', server.url);
  const parameters = {
    client_id: 'login-widget-demo',
    response_type: 'code',
    redirect_uri: `${server.url}/login/v1/sso/callback`,
    scope: 'openid email',
    state: 'state-of-the-test',
    nonce: 'nonce-of-the-test',
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    idp_hint: 'acme-connection',
    ...change,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

async function obtainCode(verifier: string): Promise<string> {
  const browser = new Browser();
  const page = await browser.open(authorization({}, verifier), {}, isIdentityProvider);
  const { url } = await respond(browser, page, isCallback);
  return url.searchParams.get('code') ?? assert.fail(url.href);
}

async function redeemCode(code: string, verifier: string) {
  const { client } = embeddedBroker(server.url, server.context.settings.secret);
  const response = await fetch(`${server.url}/broker/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: client.redirectUri,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** `fetch` does not let anybody choose the Host header. */
function getWithHeaders(path: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest(new URL(path, server.url), { headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}

function expect({ url }: Page, code: string | null): void {
  assert.equal(url.searchParams.get('login'), code === null ? 'ok' : 'error', url.href);
  assert.equal(url.searchParams.get('code'), code, url.href);
}
