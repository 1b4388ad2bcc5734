import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startDemo } from '../support/demo.ts';
import { Client } from './client.ts';

it('a temporary password is good once, and its change ends all other sessions', async (t) => {
  const demo = await startDemo();
  t.after(() => demo.close());
  const erin = 'erin@acme.example';

  // A browser in which she is signed in by SSO.
  const other = new Client(demo);
  await other.flow(erin);
  const browser = other.cookies.get('login_flow');
  const result = { status: 'signed_in', accountId: 'erin' };
  await demo.context.store.set('handoff:h', { browser, result }, 60);
  assert.equal((await other.post('sso/result', { handoff: 'h' })).status, 200);
  assert.notEqual((await other.send('session')).body['user'], null);

  const clients = [new Client(demo), new Client(demo), new Client(demo)];
  const flows = await Promise.all(clients.map((client) => client.flow(erin)));
  const answers = await Promise.all(
    clients.map((client, index) =>
      client.post('password', { flow: flows[index], secret: 'Temp-4711-Erin' }),
    ),
  );
  assert.deepEqual(
    answers.map(({ body }) => body['status'] === 'change_required' || body['code']).sort(),
    ['temporary_password_expired', 'temporary_password_expired', true],
  );
  // Used, but not changed yet: nobody is signed in by it, and nobody signed out.
  assert.notEqual((await other.send('session')).body['user'], null);

  const winner = answers.findIndex(({ status }) => status === 200);
  const { flow } = answers[winner]?.body ?? {};
  const changed = await clients[winner]?.post('password/change', {
    flow,
    newPassword: 'a wholly new one',
  });
  assert.equal(changed?.status, 200);
  assert.deepEqual((await other.send('session')).body, { user: null });
  assert.notEqual((await clients[winner]?.send('session'))?.body['user'], null);
});
