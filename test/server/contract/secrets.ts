import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Demo } from '../../support/demo.ts';
import { Client } from '../client.ts';

const user = (id: string, displayName: string, email?: string) =>
  email === undefined ? { id, displayName } : { id, displayName, email };

/** @param running the demo, once it is up */
export function secrets(running: () => Demo): void {
  describe('password and PIN', () => {
    let demo: Demo;
    before(() => {
      demo = running();
    });

    const enter = async (identifier: string, secret: string, kind = 'password') => {
      const client = new Client(demo);
      const flow = await client.flow(identifier);
      return { client, flow, ...(await client.post(kind, { flow, secret })) };
    };

    it('signs Carol in byte for byte, with a session that can end', async () => {
      const { client, body } = await enter('carol@initech.example', ' pä ss wörd ');
      const carol = user('carol', 'Carol', 'carol@initech.example');
      assert.deepEqual(body, { status: 'signed_in', user: carol });
      assert.deepEqual((await client.send('session')).body, { user: carol });
      assert.equal((await client.post('logout', {})).status, 204);
      assert.deepEqual((await client.send('session')).body, { user: null });
      assert.equal((await enter('carol@initech.example', 'pä ss wörd')).status, 401);
    });

    it('signs Dave in by PIN, and not by password', async () => {
      assert.equal((await enter('dave', '0427', 'pin')).body['status'], 'signed_in');
      assert.equal((await enter('dave', '0427', 'password')).body['code'], 'invalid_credentials');
    });

    it('answers wrong, unknown and not yet active alike', async () => {
      const [wrong, unknown, invited] = await Promise.all(
        ['gina', 'nobody', 'frank@acme.example'].map((who) => enter(who, 'wrong')),
      );
      for (const { status, body } of [wrong, unknown, invited].filter(
        (each) => each !== undefined,
      )) {
        assert.equal(status, 401);
        assert.deepEqual(body, wrong?.body);
      }
    });

    it('lets a flow be tried again after a wrong password, and spends it on the right one', async () => {
      const client = new Client(demo);
      const flow = await client.flow('gio');
      assert.equal((await client.post('password', { flow, secret: 'wrong' })).status, 401);
      assert.equal((await client.post('password', { flow, secret: 'gio-secret-1' })).status, 200);
      const again = await client.post('password', { flow, secret: 'gio-secret-1' });
      assert.deepEqual([again.status, again.body['code']], [410, 'flow_expired']);
    });

    it('binds a flow to the browser that began it', async () => {
      const flow = await new Client(demo).flow('gina');
      const { status, body } = await new Client(demo).post('password', {
        flow,
        secret: 'gina-secret-1',
      });
      assert.deepEqual([status, body['code']], [410, 'flow_expired']);
    });

    it('begins with fresh cookies after every sign-in, and ends the session of before', async () => {
      const client = new Client(demo);
      const stolen = new Client(demo);
      for (const round of ['first', 'second']) {
        const flow = await client.flow('gina');
        const before = new Map(client.cookies);
        const { headers } = await client.post('password', { flow, secret: 'gina-secret-1' });
        const names = headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
        assert.deepEqual(names, ['login_session', 'login_flow', 'login_device'], round);
        for (const [name, value] of before) assert.notEqual(client.cookies.get(name), value);
        if (round === 'first')
          stolen.cookies.set('login_session', client.cookies.get('login_session') ?? '');
      }
      assert.deepEqual((await stolen.send('session')).body, { user: null });
    });

    it('sets cookies that scripts and other sites do not get', async () => {
      const { headers } = await new Client(demo).discover('gina');
      assert.match(
        headers.getSetCookie().join(),
        /^login_flow=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      assert.equal(headers.get('cache-control'), 'no-store');
    });

    it('makes Hugo wait after five wrong passwords, and a stranger as long', async () => {
      for (const who of ['hugo@initech.example', 'no-hugo@initech.example']) {
        for (let tries = 0; tries < 5; tries += 1)
          assert.equal((await enter(who, 'x')).status, 401);
        const { status, body, headers } = await enter(who, 'hugo-secret-1');
        assert.equal(status, 429);
        assert.equal(body['code'], 'rate_limited');
        assert.ok(Number(body['retryAfter']) > 0 && Number(body['retryAfter']) <= 60);
        assert.equal(headers.get('retry-after'), String(body['retryAfter']));
      }
    });

    it('counts tries by person, however her identifier is spelled', async () => {
      const spellings = [
        'tess@x.example',
        'TESS@x.example',
        ' tess@X.example',
        'tess@x.example\u200b',
      ];
      for (const who of [...spellings, 'Tess@x.example']) {
        assert.equal((await enter(who, 'x')).status, 401);
      }
      assert.equal((await enter('tess@X.EXAMPLE', 'x')).status, 429);
    });

    it('tells that SSO is demanded only to whoever has the right secret', async () => {
      await demo.context.accounts.setPassword('ivy', 'a password of ivy');
      assert.equal((await enter('ivy@umbra.example', 'wrong')).body['code'], 'invalid_credentials');
      const { status, body } = await enter('ivy@umbra.example', 'a password of ivy');
      assert.deepEqual([status, body['code']], [403, 'sso_required']);
    });

    it('lets Erin in once with the temporary password, to change it', async () => {
      const asPin = await enter('erin@acme.example', 'Temp-4711-Erin', 'pin');
      assert.equal(asPin.body['code'], 'invalid_credentials');
      const { client, flow: former, body } = await enter('erin@acme.example', 'Temp-4711-Erin');
      assert.deepEqual(
        [body['status'], body['rules']],
        ['change_required', { minLength: 8, maxLength: 128 }],
      );
      assert.deepEqual((await client.send('session')).body, { user: null });
      const change = async (flow: unknown, newPassword = 'a wholly new one') => {
        const answer = await client.post('password/change', { flow, newPassword });
        return [answer.status, answer.body['code'] ?? answer.body['status']];
      };
      assert.deepEqual(await change(former), [410, 'flow_expired'], 'the flow was rotated');
      assert.deepEqual(await change(await client.flow('erin@acme.example')), [409, 'flow_step']);
      const back = await client.post('password', { flow: body['flow'], secret: 'Temp-4711-Erin' });
      assert.deepEqual([back.status, back.body['code']], [409, 'flow_step']);
      const again = await enter('erin@acme.example', 'Temp-4711-Erin');
      assert.deepEqual([again.status, again.body['code']], [403, 'temporary_password_expired']);

      const flow = body['flow'];
      const refusals: readonly (readonly [password: string, code: string])[] = [
        ['short', 'too_short'],
        ['x'.repeat(129), 'too_long'],
        ['password123', 'breached'],
        ['my name is Erin', 'contains_identifier'],
        ['Temp-4711-Erin', 'same_as_old'],
      ];
      for (const [password, code] of refusals) {
        const refused = await client.post('password/change', { flow, newPassword: password });
        assert.equal(refused.body['code'], 'password_policy');
        const codes = (refused.body['errors'] as { code: string }[]).map((each) => each.code);
        assert.ok(codes.includes(code), `${code} is not among ${codes.join()}`);
      }
      assert.deepEqual(await change(flow), [200, 'signed_in']);
      const erin = user('erin', 'Erin', 'erin@acme.example');
      assert.deepEqual((await client.send('session')).body, { user: erin });
      assert.deepEqual(await change(flow, 'and another one'), [410, 'flow_expired']);
    });

    it('ends the sessions of before when a password changes', async () => {
      const { client } = await enter('gina', 'gina-secret-1');
      const { revokeSessions } = await import('../../../demo/server/login/sessions.ts');
      await revokeSessions(demo.context, 'gina');
      assert.deepEqual((await client.send('session')).body, { user: null });
    });

    it('mails about a forgotten password, and answers the same when there is nobody', async () => {
      const { outbox } = demo.context;
      const before = (await outbox.list()).length;
      for (const identifier of [
        'nobody@initech.example',
        'ada@acme.example',
        'carol@initech.example',
      ]) {
        const { status } = await new Client(demo).post('password/forgot', {
          identifier,
          identifierType: 'email',
        });
        assert.equal(status, 204);
      }
      const sent = async () => {
        const mails = await outbox.list();
        return mails.slice(0, mails.length - before).map(({ to }) => to);
      };
      while ((await sent()).length === 0) await setTimeout(20);
      assert.deepEqual(await sent(), ['carol@initech.example']);
    });

    it('bounds the tries of a PIN over all identifiers of its owner, for longer', async () => {
      for (const who of ['dave', 'dave', 'dave']) {
        assert.equal((await enter(who, '0000', 'pin')).status, 401);
      }
      const number = { identifierType: 'phone', identifier: '+442079460104' };
      const client = new Client(demo);
      const flow = await client.flow('', number);
      for (const status of [401, 401, 429]) {
        const answer = await client.post('pin', { flow, secret: '0000' });
        assert.equal(answer.status, status);
        if (status === 429) assert.ok(Number(answer.body['retryAfter']) > 600);
      }
      assert.equal((await enter('dave', '0427', 'pin')).status, 429);
    });
  });
}
