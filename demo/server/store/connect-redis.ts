import { Redis } from 'ioredis';

/** Milliseconds for one answer: nobody waits longer for a Redis that is gone. */
const PATIENCE = 2000;

/**
 * A connection to Redis that mends itself. While it is broken every command fails at once, and none is sent
 * again later: whoever asked has been told that it failed.
 *
 * @param url `redis://user:password@host:port/number`
 * @throws Error when Redis can't be reached now
 */
export async function connectRedis(url: string): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    keyPrefix: 'login-widget:',
    connectionName: 'login-widget',
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    socketTimeout: 2 * PATIENCE,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    // After a failover this connection can lead to a replica.
    reconnectOnError: ({ message }) => message.startsWith('READONLY'),
    retryStrategy: (times) => Math.min(50 * times, 500),
  });
  let last: unknown;
  redis.on('error', (error: unknown) => (last = error));
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    throw last instanceof Error ? last : error;
  }
}
