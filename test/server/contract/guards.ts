import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Demo } from '../../support/demo.ts';
import { Client } from '../client.ts';

const body = { identifier: 'ada', identifierType: 'username' };

/** @param running the demo, once it is up */
export function guards(running: () => Demo): void {
  describe('the guards of the contract', () => {
    let demo: Demo;
    before(() => {
      demo = running();
    });

    const refusal = async (headers: Record<string, string>, content: unknown = body) => {
      const { status, body: problem } = await new Client(demo).post('discovery', content, headers);
      return [status, problem['code']];
    };

    it('refuse other origins', async () => {
      for (const origin of ['https://evil.example', 'null', `${demo.url}.evil.example`]) {
        assert.deepEqual(await refusal({ origin }), [403, 'origin_refused']);
      }
    });

    it('believe a browser that tells no origin but says it is the same', async () => {
      const call = async (site?: string) => {
        const headers = new Headers({ 'content-type': 'application/json' });
        if (site) headers.set('sec-fetch-site', site);
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        return (await new Client(demo).send('discovery', init)).status;
      };
      assert.equal(await call('same-origin'), 200);
      for (const site of ['same-site', 'cross-site', 'none', undefined]) {
        assert.equal(await call(site), 403, site);
      }
    });

    it('refuse a right origin of a browser that says it is another site', async () => {
      for (const site of ['same-site', 'cross-site', 'none']) {
        assert.deepEqual(await refusal({ 'sec-fetch-site': site }), [403, 'origin_refused'], site);
      }
      assert.deepEqual(await refusal({ 'sec-fetch-site': 'same-origin' }), [200, undefined]);
    });

    it('refuse what a form can send', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        '',
      ]) {
        assert.deepEqual(await refusal({ 'content-type': type }), [415, 'not_json']);
      }
    });

    it('refuse large and broken bodies', async () => {
      assert.deepEqual(await refusal({}, { ...body, x: 'y'.repeat(20_000) }), [413, 'too_large']);
      assert.deepEqual(await refusal({}, '{"identifier":'), [422, 'identifier_invalid']);
    });

    it('answer problems in one form', async () => {
      const { headers, body: problem } = await new Client(demo).post('password', {
        flow: 'x',
        secret: 'y',
      });
      assert.equal(headers.get('content-type'), 'application/problem+json');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.deepEqual(problem, {
        type: 'urn:login-widget:flow_expired',
        title: 'flow expired',
        status: 410,
        code: 'flow_expired',
      });
    });

    it('give a handoff to the browser that began, once', async () => {
      const client = new Client(demo);
      await client.flow('ada');
      const browser = client.cookies.get('login_flow');
      const result = { status: 'signed_in', accountId: 'ada' };
      await demo.context.store.set('handoff:h1', { browser, result }, 60);
      const redeem = async (by: Client) => (await by.post('sso/result', { handoff: 'h1' })).status;
      assert.equal(await redeem(new Client(demo)), 410);
      assert.equal(await redeem(client), 200);
      assert.notEqual(client.cookies.get('login_flow'), browser);
      assert.equal(await redeem(client), 410);
      const replay = new Client(demo);
      replay.cookies.set('login_flow', browser ?? '');
      assert.equal(await redeem(replay), 410);
    });

    it('give the identifier back after SSO failed, and no session', async () => {
      const client = new Client(demo);
      await client.flow('ada');
      const browser = client.cookies.get('login_flow');
      const typed = { identifier: 'ada', identifierType: 'username' };
      const result = { status: 'failed', ...typed, organisation: 'Acme', passwordAllowed: false };
      await demo.context.store.set('handoff:h2', { browser, result }, 60);
      const { status, body: answer } = await client.post('sso/result', { handoff: 'h2' });
      assert.deepEqual([status, answer], [200, result]);
      assert.equal(client.cookies.has('login_session'), false);
    });

    it('answer what is no call of theirs', async () => {
      const { status, headers, body: problem } = await new Client(demo).send('no/such/call');
      assert.deepEqual([status, problem['code']], [404, 'not_found']);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal((await new Client(demo).send('discovery')).status, 404);
    });

    it('keep pages inside their folder and under a strict policy', async () => {
      for (const path of [
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/%00',
        '/no/such/page/',
      ]) {
        const response = await fetch(demo.url + path);
        assert.equal(response.status, 404, path);
        assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
        assert.equal(response.headers.get('x-robots-tag'), 'noindex');
      }
    });
  });
}
