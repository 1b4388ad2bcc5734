import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Attempt } from '../../demo/server/login/limits.ts';
import { LimitReached, Limits } from '../../demo/server/login/limits.ts';
import { LoginProblem } from '../../demo/server/login/problem.ts';

const who = { identifier: 'carol', identifierType: 'username' } as const;
const attempt: Attempt = {
  address: '192.0.2.1',
  who,
  accountId: 'carol',
  credential: 'password',
  device: null,
  epoch: '',
};

/** How many calls in a row are let through, of at most `most`. */
async function allowed(call: (index: number) => Promise<void>, most: number): Promise<number> {
  for (let index = 0; index < most; index += 1) {
    try {
      await call(index);
    } catch (error) {
      assert.ok(error instanceof LoginProblem);
      assert.equal(error.code, 'rate_limited');
      assert.ok(Number(error.more.retryAfter) > 0);
      return index;
    }
  }
  return most;
}

describe('limits', () => {
  it('bound the calls of one address, not those of another', async () => {
    const limits = new Limits();
    assert.equal(await allowed(() => limits.countRequest('192.0.2.1'), 1000), 600);
    assert.equal(await allowed(() => limits.countRequest('192.0.2.2'), 10), 10);
  });

  it('bound the tries for one identifier from one address, not from another', async () => {
    const limits = new Limits();
    assert.equal(await allowed(() => limits.countTry(attempt), 10), 5);
    const elsewhere = { ...attempt, address: '192.0.2.2' };
    assert.equal(await allowed(() => limits.countTry(elsewhere), 10), 5);
    const other = { ...attempt, who: { ...who, identifier: 'bob' }, accountId: 'bob' };
    assert.equal(await allowed(() => limits.countTry(other), 10), 5);
  });

  it('count anew after a right secret', async () => {
    const limits = new Limits();
    await allowed(() => limits.countTry(attempt), 4);
    await limits.forgive(attempt);
    assert.equal(await allowed(() => limits.countTry(attempt), 10), 5);
  });

  it('bound what is tried for one person from everywhere, known or not', async () => {
    for (const accountId of ['carol', null]) {
      const limits = new Limits();
      const from = (index: number) => ({
        ...attempt,
        accountId,
        address: `192.0.2.${String(index)}`,
      });
      assert.equal(await allowed((index) => limits.countTry(from(index)), 200), 100);
      const pins = (index: number) => ({ ...from(index), credential: 'pin' }) as const;
      assert.equal(await allowed((index) => limits.countTry(pins(index + 200)), 200), 5);
    }
  });

  it('keep apart the tries of a browser in which she has signed in before', async () => {
    for (const [credential, most] of [
      ['password', 10],
      ['pin', 5],
    ] as const) {
      const limits = new Limits();
      const strangers = (index: number) => ({
        ...attempt,
        credential,
        // From her own network, too.
        address: index === 0 ? attempt.address : `192.0.2.${String(index)}`,
      });
      for (let round = 0; round < 200; round += 1) {
        await limits.countTry(strangers(round % 5 === 0 ? 0 : round)).catch(() => undefined);
      }
      assert.equal(await allowed(() => limits.countTry(strangers(0)), 1), 0);
      const own = { ...attempt, credential, device: 'hers' };
      assert.equal(await allowed(() => limits.countTry(own), 50), most);
      await limits.forgive(own);
      assert.equal(await allowed(() => limits.countTry(own), 50), most);
      // Her signing in gives strangers no more tries.
      assert.equal(await allowed(() => limits.countTry(strangers(0)), 1), 0);
    }
  });

  it('tell the first refusal from those after it', async () => {
    const limits = new Limits();
    const firsts: boolean[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      await limits.countTry(attempt).catch((error: unknown) => {
        assert.ok(error instanceof LimitReached);
        assert.equal(error.bucket, 'narrow');
        firsts.push(error.first);
      });
    }
    assert.deepEqual(firsts, [true, false, false]);
  });

  it('bound the mails for one person', async () => {
    const limits = new Limits();
    assert.equal(await allowed(() => limits.countMail('192.0.2.1', who), 9), 5);
  });
});
