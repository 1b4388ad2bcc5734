import type { Redis } from 'ioredis';
import { Unavailable } from '../outage.ts';
import type { Store } from './store.ts';

/** Keeps everything in Redis (6.2 or newer), for all processes that use it. */
export class RedisStore implements Store {
  readonly #redis: Redis;

  /** @param redis ends with the store */
  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async set(key: string, value: unknown, ttlSeconds: number): Promise<void> {
    const seconds = Math.max(1, Math.ceil(ttlSeconds));
    await answered(this.#redis.set(key, JSON.stringify(value), 'EX', seconds));
  }

  async get(key: string): Promise<unknown> {
    return parse(await answered(this.#redis.get(key)));
  }

  async take(key: string): Promise<unknown> {
    return parse(await answered(this.#redis.getdel(key)));
  }

  async delete(key: string): Promise<void> {
    await answered(this.#redis.del(key));
  }

  async ping(): Promise<void> {
    await answered(this.#redis.ping());
  }

  async close(): Promise<void> {
    await this.#redis.quit().catch(() => {
      this.#redis.disconnect();
    });
  }
}

function parse(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new Unavailable('the store does not answer', { cause });
  }
}
