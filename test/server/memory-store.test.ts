import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { MemoryStore } from '../../demo/server/store/memory-store.ts';

describe('the store in memory', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  it('keeps a value for its time and no longer', async () => {
    mock.timers.enable({ apis: ['Date'] });
    const store = new MemoryStore();
    await store.set('a', { n: 1 }, 60);
    mock.timers.setTime(59_999);
    assert.deepEqual(await store.get('a'), { n: 1 });
    mock.timers.setTime(60_000);
    assert.equal(await store.get('a'), undefined);
    assert.equal(await store.take('a'), undefined);
    await store.close();
  });

  it('gives a value to one of two takers', async () => {
    const store = new MemoryStore();
    await store.set('a', 'once', 60);
    const taken = await Promise.all([store.take('a'), store.take('a'), store.take('a')]);
    assert.deepEqual(taken, ['once', undefined, undefined]);
    await store.close();
  });

  it('shares no object with whoever set or got it', async () => {
    const store = new MemoryStore();
    const value = { list: [1] };
    await store.set('a', value, 60);
    value.list.push(2);
    const first = (await store.get('a')) as { list: number[] };
    first.list.push(3);
    assert.deepEqual(await store.get('a'), { list: [1] });
    await store.close();
  });

  it('drops the oldest above its bound', async () => {
    const store = new MemoryStore(2);
    for (const key of ['a', 'b', 'a', 'c']) await store.set(key, key, 60);
    const kept = await Promise.all(['a', 'b', 'c'].map((key) => store.get(key)));
    assert.deepEqual(kept, ['a', undefined, 'c']);
    await store.close();
  });
});
