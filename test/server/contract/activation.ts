import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Demo } from '../../support/demo.ts';
import { Client } from '../client.ts';

/** @param running the demo, once it is up */
export function activation(running: () => Demo): void {
  describe('activation', () => {
    let demo: Demo;
    let token: string;
    before(async () => {
      demo = running();
      const mail = (await demo.context.outbox.list()).find(({ to }) => to === 'frank@acme.example');
      token = /#activation=([\w-]{43})$/m.exec(mail?.text ?? '')?.[1] ?? '';
      assert.ok(token);
    });

    const answers = [
      { questionId: 'first_pet', answer: 'Rex' },
      { questionId: 'birth_city', answer: 'Ulm' },
    ];

    it('can be begun again until it is done, in this browser only', async () => {
      const [client, other] = [new Client(demo), new Client(demo)];
      for (const round of ['first', 'second']) {
        const { status, body } = await client.post('activation/begin', { token });
        assert.equal(status, 200, round);
        const elsewhere = { flow: body['flow'], pin: '1234', answers };
        const { body: problem } = await other.post('activation/complete', elsewhere);
        assert.equal(problem['code'], 'flow_expired');
      }
      const begun = (await client.post('activation/begin', { token })).body;
      assert.deepEqual(begun['questions'], [
        { id: 'first_school' },
        { id: 'first_pet' },
        { id: 'birth_city' },
        { id: 'first_job' },
        { id: 'favourite_teacher' },
        { id: 'childhood_street' },
      ]);
    });

    it('says what is wrong, and where', async () => {
      const client = new Client(demo);
      const { flow } = (await client.post('activation/begin', { token })).body;
      const errors = async (pin: string, given: unknown) => {
        const { body } = await client.post('activation/complete', { flow, pin, answers: given });
        return body['errors'];
      };
      assert.deepEqual(await errors('1a', answers), [
        { code: 'too_short', pointer: '/pin' },
        { code: 'not_digits', pointer: '/pin' },
      ]);
      assert.deepEqual(await errors('123456789', answers), [{ code: 'too_long', pointer: '/pin' }]);
      assert.deepEqual(await errors('0427', [answers[0], { ...answers[0], answer: 'Bo' }]), [
        { code: 'duplicate_question', pointer: '/answers/1' },
      ]);
      assert.deepEqual(await errors('0427', [answers[0], { ...answers[1], answer: ' 0427 ' }]), [
        { code: 'empty', pointer: '/answers/1' },
      ]);
      assert.deepEqual(await errors('0427', [answers[0], { questionId: 'pet?', answer: 'Rex' }]), [
        { code: 'empty', pointer: '/answers/1' },
      ]);
    });

    it('takes Frank from his mail to SSO', async () => {
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
}
