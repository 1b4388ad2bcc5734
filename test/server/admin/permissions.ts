/** Administration is for administrators, each within her organisation. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { AdminContext } from '../../../demo/server/admin/admin-context.ts';
import { adminRoutes } from '../../../demo/server/admin/admin-routes.ts';
import type { RelyingParty } from '../../../demo/server/sso/relying-party.ts';
import type { Demo } from '../../support/demo.ts';
import { Client } from '../client.ts';
import type { Cases } from './cases.ts';

/** Only asked for its routes. */
const nothing = { settings: {} } as unknown;
const routes = adminRoutes(nothing as AdminContext, nothing as RelyingParty)
  .routes.filter(({ method, path }) => method !== 'ALL' || path === '/*')
  .map(({ method, path }) => [method === 'ALL' ? 'GET' : method, path.replace(':id', 'bob')])
  .map(([method = '', path = '']) => ({
    method,
    path: `/admin/v1${path.replace('*', 'nothing')}`,
  }));

export const permissionCases: Cases = (demoNow) => {
  let demo: Demo;
  let bob: Client;
  before(async () => {
    demo = demoNow();
    bob = new Client(demo);
    assert.equal((await bob.signIn('bob', 'correct horse battery')).status, 200);
  });

  const ask = (
    client: Client,
    { method, path }: { method: string; path: string },
    origin = demo.url,
  ) => (method === 'POST' ? client.post(path, {}, { origin }) : client.send(path));

  it('is known to this test', () => {
    const paths = routes.map(({ method, path }) => `${method} ${path}`);
    assert.ok(paths.length >= 20, paths.join('\n'));
    assert.ok(paths.includes('POST /admin/v1/people/bob/reset-password'));
  });

  it('refuses whoever is not signed in, and who is no administrator', async () => {
    const gio = new Client(demo);
    assert.equal((await gio.signIn('gio', 'gio-secret-1')).status, 200);
    for (const route of routes) {
      const name = `${route.method} ${route.path}`;
      const [stranger, person] = [await ask(new Client(demo), route), await ask(gio, route)];
      assert.deepEqual([stranger.status, stranger.body['code']], [401, 'not_signed_in'], name);
      assert.deepEqual([person.status, person.body['code']], [403, 'not_administrator'], name);
      assert.equal(person.headers.get('cache-control'), 'no-store', name);
    }
  });

  it('refuses an administrator whose browser was sent by another site', async () => {
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const { status, body } = await ask(bob, route, 'https://evil.example');
      assert.deepEqual([status, body['code']], [403, 'origin_refused'], route.path);
    }
  });

  it('ends for whoever signs out', async () => {
    const { cookies } = bob;
    const before = new Map(cookies);
    assert.equal((await bob.send('/admin/v1/people')).status, 200);
    await bob.post('logout', {});
    for (const [name, value] of before) cookies.set(name, value);
    assert.equal((await bob.send('/admin/v1/people')).status, 401);
  });

  it('reaches nobody of another organisation', async () => {
    const carol = new Client(demo);
    await carol.signIn('carol', ' pä ss wörd ');
    const { body } = await carol.send('/admin/v1/people');
    const people = body['people'] as { id: string }[];
    assert.deepEqual(
      people.map(({ id }) => id),
      ['carol', 'dave', 'hugo'],
    );
    for (const act of ['reset-password', 'resend-activation', 'unlock']) {
      const refused = await carol.post(`/admin/v1/people/bob/${act}`, { notify: false });
      assert.deepEqual([refused.status, refused.body['code']], [404, 'person_unknown'], act);
    }
    const audit = await carol.send('/admin/v1/audit');
    const events = audit.body['events'] as { person: string | null }[];
    assert.deepEqual(new Set(events.map(({ person }) => person)), new Set(['Carol']));
  });

  it('tells a plan without single sign-on why not', async () => {
    const carol = new Client(demo);
    await carol.signIn('carol', ' pä ss wörd ');
    const sso = { ids: ['hugo'], sso: 'optional', notify: false };
    const refused = await carol.post('/admin/v1/people/sso', sso);
    assert.deepEqual([refused.status, refused.body['code']], [403, 'plan_not_eligible']);
    assert.match(String(refused.body['detail']), /^Single sign-on is part of .* Voice/);
  });
};
