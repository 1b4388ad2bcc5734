/** Both stores keep one promise, and Redis counts limits for everybody. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { LoginProblem } from '../../demo/server/login/problem.ts';
import { openStore } from '../../demo/server/store/open-store.ts';
import { withoutServices } from '../support/services/find-services.ts';
import { Redis } from '../support/services/redis.ts';

describe('stores', { skip: withoutServices() }, () => {
  let redis: Redis;
  before(async () => {
    redis = await Redis.start();
  });
  after(() => redis.close());

  for (const name of ['memory', 'redis'] as const) {
    it(`${name}: gives back what was set, once when it is taken, and not after its time`, async (t) => {
      const { store } = await openStore(name === 'redis' ? redis.address(0) : undefined);
      t.after(() => store.close());
      const value = { text: 'pä\u2028\0', list: [1, null, true] };
      await store.set('flow:a', value, 60);
      assert.deepEqual(await store.get('flow:a'), value);
      await store.set('flow:a', 'other', 60);
      const taken = await Promise.all(Array.from({ length: 20 }, () => store.take('flow:a')));
      assert.deepEqual(
        taken.filter((each) => each !== undefined),
        ['other'],
      );
      assert.equal(await store.get('flow:a'), undefined);

      await store.set('flow:b', 1, 60);
      await store.delete('flow:b');
      assert.equal(await store.take('flow:b'), undefined);
      await store.set('flow:c', 1, 1);
      const set = Date.now();
      while ((await store.get('flow:c')) !== undefined) {
        assert.ok(Date.now() - set < 30_000, 'it never ends');
        await setTimeout(50);
      }
      await store.ping();
    });
  }

  it('redis: limits are one for all', async (t) => {
    const [one, two] = [await openStore(redis.address(1)), await openStore(redis.address(1))];
    t.after(() => Promise.all([one.store.close(), two.store.close()]));
    const who = { identifier: 'carol', identifierType: 'username' } as const;
    const attempt = {
      address: '192.0.2.1',
      who,
      accountId: 'carol',
      credential: 'password',
      device: null,
      epoch: '',
    } as const;
    for (let tries = 0; tries < 5; tries += 1) {
      await (tries % 2 ? one : two).limits.countTry(attempt);
    }
    for (const { limits } of [one, two]) {
      await assert.rejects(
        limits.countTry(attempt),
        (error) => error instanceof LoginProblem && Number(error.more.retryAfter) > 0,
      );
    }
    await one.limits.forgive(attempt);
    await two.limits.countTry(attempt);
  });
});
