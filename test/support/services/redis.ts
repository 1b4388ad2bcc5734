import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis as Client } from 'ioredis';
import { freePort } from '../../run/free-port.ts';
import { findRedis } from './find-services.ts';
import { Service } from './service.ts';

/** A Redis server of its own on 127.0.0.1, in a temporary folder, that remembers what it has answered. */
export class Redis {
  readonly #service: Service;
  readonly #port: number;
  readonly #folder: string;

  private constructor(service: Service, port: number, folder: string) {
    this.#service = service;
    this.#port = port;
    this.#folder = folder;
  }

  static async start(): Promise<Redis> {
    const program = findRedis();
    if (!program) throw new Error('REQUIRE_SERVICES names redis, which is not installed.');
    const folder = await mkdtemp(join(tmpdir(), 'redis-'));
    const port = await freePort();
    const settings = {
      bind: '127.0.0.1',
      port: String(port),
      dir: folder,
      appendonly: 'yes',
      appendfsync: 'always',
      save: '',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    const redis = new Redis(new Service([program, ...flags], () => answers(port)), port, folder);
    await redis.#service.start();
    return redis;
  }

  /** @param number of its database, 0 to 15 */
  address(number: number): string {
    return `redis://127.0.0.1:${String(this.#port)}/${String(number)}`;
  }

  down(): Promise<void> {
    return this.#service.stop();
  }

  up(): Promise<void> {
    return this.#service.start();
  }

  /** Takes commands and answers nothing, until it may go on. */
  hang(): void {
    this.#service.signal('SIGSTOP');
  }

  goOn(): void {
    this.#service.signal('SIGCONT');
  }

  async close(): Promise<void> {
    this.goOn();
    await this.#service.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function answers(port: number): Promise<boolean> {
  const client = new Client({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
