/** Another broker by settings: an OpenID provider that knows nothing of ours. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Provider } from 'oidc-provider';
import { createSigningKey } from '../../demo/server/broker/openid-provider.ts';
import { storeAdapter } from '../../demo/server/broker/store-adapter.ts';
import { MemoryStore } from '../../demo/server/store/memory-store.ts';
import { freePort } from '../run/free-port.ts';
import { Browser } from './support/browser.ts';
import { organisation, person, startDemoServer } from './support/demo-server.ts';
import type { DemoServer } from './support/demo-server.ts';

const acme = organisation('acme', {
  id: 'acme-at-the-broker',
  entityId: 'unused',
  ssoUrl: 'http://localhost:1/unused',
  certificates: [],
});
const ada = person('ada', acme);
let server: DemoServer;
let closeBroker: () => Promise<void>;
/** What the broker says next, and what it was asked last. */
let claims: Record<string, unknown> = {};
let asked: Record<string, unknown> = {};

before(async () => {
  const port = await freePort();
  const issuer = `http://localhost:${String(port)}`;
  const credentials = { clientId: 'login', clientSecret: 'a secret of the other broker' };
  server = await startDemoServer([ada], { issuer, ...credentials, hintParameter: 'kc_idp_hint' });
  closeBroker = await startOtherBroker(port, issuer, {
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    redirect_uris: [`${server.url}/login/v1/sso/callback`],
  });
});
after(async () => {
  await server.close();
  await closeBroker();
});

const email = 'ada@acme.example';
const cases: Record<string, { claims: Record<string, unknown>; code: string | null }> = {
  'signs in by the e-mail address of the user info': { claims: { email }, code: null },
  'does not mind a claim of the broker that is named like one of ours': {
    claims: { email, idp: 'somewhere' },
    code: null,
  },
  'believes no address that the broker has not verified': {
    claims: { email, email_verified: false },
    code: 'sso_account_mismatch',
  },
  'refuses another person': { claims: { email: 'eve@acme.example' }, code: 'sso_account_mismatch' },
  'refuses somebody without an address': { claims: {}, code: 'sso_account_mismatch' },
  'refuses an address that is none': { claims: { email: 42 }, code: 'sso_account_mismatch' },
};

for (const [name, each] of Object.entries(cases)) {
  test(name, async () => {
    claims = each.claims;
    const browser = new Browser();
    const { url } = await browser.open(await server.flow(browser, ada.id));
    assert.equal(url.searchParams.get('code'), each.code, JSON.stringify(server.log.slice(-1)));
    assert.equal(url.searchParams.get('login'), each.code === null ? 'ok' : 'error');
  });
}

test('names the connection in the way of that broker, and asks for a fresh sign-in', async () => {
  const browser = new Browser();
  await browser.open(await server.flow(browser, ada.id, { reauthenticate: true }));
  assert.equal(asked['kc_idp_hint'], 'acme-at-the-broker');
  assert.equal(asked['login_hint'], email);
  assert.equal(asked['prompt'], 'login');
  assert.equal(asked['idp_hint'], undefined);
});

/** A provider that signs everybody in as "somebody", with the claims of the case in its user info. */
async function startOtherBroker(
  port: number,
  issuer: string,
  client: { client_id: string; client_secret: string; redirect_uris: string[] },
): Promise<() => Promise<void>> {
  const provider = new Provider(issuer, {
    adapter: storeAdapter(new MemoryStore()),
    clients: [client],
    jwks: { keys: [await createSigningKey()] },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 60,
      Interaction: 60,
      Session: 60,
    },
    expiresWithSession: () => false,
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub', 'idp'], email: ['email', 'email_verified'] },
    extraParams: ['kc_idp_hint', 'idp_hint'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => Promise.resolve({ sub, ...claims }),
    }),
  });
  const oidc = provider.callback();
  const broker = createServer((request, response) => {
    if (request.url !== '/interaction') return void oidc(request, response);
    void (async () => {
      const { params } = await provider.interactionDetails(request, response);
      asked = params;
      const grant = new provider.Grant({ accountId: 'somebody', clientId: client.client_id });
      grant.addOIDCScope('openid email');
      await provider.interactionFinished(request, response, {
        login: { accountId: 'somebody' },
        consent: { grantId: await grant.save() },
      });
    })();
  });
  await new Promise<void>((resolve) => broker.listen(port, '127.0.0.1', resolve));
  return () =>
    new Promise((resolve) => {
      broker.close(() => {
        resolve();
      });
      broker.closeAllConnections();
    });
}
