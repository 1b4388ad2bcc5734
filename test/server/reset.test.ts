/** The demo's data begin anew. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { Client } from './client.ts';

describe('a reset of the demo', () => {
  let demo: Demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.close());

  const reset = (headers: Record<string, string>) =>
    fetch(`${demo.url}/qa/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  /** Erin's temporary password works once. */
  async function spend(): Promise<unknown> {
    const client = new Client(demo);
    const begun = await client.discover('erin@acme.example');
    const { body } = await client.post('password', {
      flow: begun.body['flow'],
      secret: 'Temp-4711-Erin',
    });
    return body['status'] ?? body['code'];
  }

  it('gives everybody back what was spent, and one new invitation', async () => {
    assert.equal(await spend(), 'change_required');
    assert.notEqual(await spend(), 'change_required');
    const invited = await demo.context.outbox.list();
    // Two at once are one.
    const answers = await Promise.all([1, 2].map(() => reset({ origin: demo.url })));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [204, 204],
    );
    assert.equal(await spend(), 'change_required');
    const again = await demo.context.outbox.list();
    assert.equal(again.length, invited.length);
    assert.notDeepEqual(again, invited);
    assert.equal(demo.log.filter(({ message }) => message === 'the data began anew').length, 1);
  });

  it('is nothing that other sites could ask for', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, {}]) {
      assert.equal((await reset(headers as Record<string, string>)).status, 403);
    }
    assert.equal((await fetch(`${demo.url}/qa/reset`)).status, 404);
  });
});
