import { Limits } from '../login/limits.ts';
import { connectRedis } from './connect-redis.ts';
import { MemoryStore } from './memory-store.ts';
import { RedisStore } from './redis-store.ts';
import type { Store } from './store.ts';

/**
 * What is kept for a short time, in Redis or in this process.
 *
 * @param url of Redis
 */
export async function openStore(
  url: string | undefined,
): Promise<{ store: Store; limits: Limits }> {
  if (url === undefined) return { store: new MemoryStore(), limits: new Limits() };
  const redis = await connectRedis(url);
  return { store: new RedisStore(redis), limits: new Limits(redis) };
}
