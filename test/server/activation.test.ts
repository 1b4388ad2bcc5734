import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { Client } from './client.ts';

describe('activation', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  const answers = [
    { questionId: 'first_pet', answer: 'Rex' },
    { questionId: 'birth_city', answer: 'Ulm' },
  ];

  it('takes Frank from his mail to SSO', async () => {
    const mail = demo.context.mail.sent.find(({ to }) => to === 'frank@acme.example');
    const token = /#activation=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    assert.ok(token);
    const client = new Client(demo);
    const begun = await client.post('activation/begin', { token });
    assert.deepEqual(begun.body['pinPolicy'], { minLength: 4, maxLength: 8, digitsOnly: true });
    assert.equal(begun.body['choose'], 2);
    assert.deepEqual(begun.body['sso'], { organisation: 'Acme' });
    const flow = begun.body['flow'];
    const complete = async (pin: string, given: unknown) => {
      const { status, body } = await client.post('activation/complete', {
        flow,
        pin,
        answers: given,
      });
      return [status, body['code'] ?? body['next']];
    };
    assert.deepEqual(await complete('12', answers), [422, 'pin_policy']);
    assert.deepEqual(await complete('abcd', answers), [422, 'pin_policy']);
    assert.deepEqual(await complete('0427', answers.slice(1)), [422, 'answers_policy']);
    assert.deepEqual(await complete('0427', [answers[0], answers[0]]), [422, 'answers_policy']);
    assert.deepEqual(
      await complete('0427', [{ questionId: 'first_pet', answer: ' ' }, answers[1]]),
      [422, 'answers_policy'],
    );
    assert.deepEqual(await complete('0427', answers), [200, 'sso']);
    const used = await new Client(demo).post('activation/begin', { token });
    assert.deepEqual([used.status, used.body['code']], [410, 'activation_invalid']);
    const { body } = await new Client(demo).discover('frank@acme.example');
    assert.deepEqual(
      (body['methods'] as { type: string }[]).map(({ type }) => type),
      ['sso'],
    );
  });

  it('answers unknown and malformed tokens alike', async () => {
    for (const token of ['x'.repeat(43), 'x', 'x'.repeat(201), '', 7]) {
      const { body } = await new Client(demo).post('activation/begin', { token });
      assert.equal(body['code'], 'activation_invalid');
    }
  });
});
