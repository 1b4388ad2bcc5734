/** Several processes of the demo behind a proxy without stickiness, as one. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { AccountRepository } from '../../demo/server/accounts/account-repository.ts';
import { Tenants } from '../../demo/server/accounts/tenants.ts';
import { openDatabase } from '../../demo/server/accounts/database.ts';
import { AuditLog } from '../../demo/server/audit/audit-log.ts';
import { Mailer } from '../../demo/server/mail/mailer.ts';
import { Outbox } from '../../demo/server/mail/outbox.ts';
import { readSettings } from '../../demo/server/settings.ts';
import { openStore } from '../../demo/server/store/open-store.ts';
import { freePort } from '../run/free-port.ts';
import type { Demo } from './demo.ts';
import { startRoundRobin } from './services/round-robin.ts';
import { Service } from './services/service.ts';

export interface Cluster extends Demo {
  /** Origins of the processes themselves. */
  readonly origins: readonly string[];
  /** The same of their identity providers. */
  readonly idpOrigins: readonly string[];
  readonly processes: readonly Service[];
}

export interface ClusterOptions {
  count: number;
  databaseUrl: string;
  redisUrl: string;
  clientAddress?: (request: IncomingMessage) => string;
}

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));

/** Starts all processes at once. The context is a further member of the cluster, in this process. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { count, databaseUrl, redisUrl, clientAddress } = options;
  const [ports, idpPorts]: [number[], number[]] = [[], []];
  for (let index = 0; index < count; index += 1) {
    ports.push(await freePort());
    idpPorts.push(await freePort());
  }
  const front = await startRoundRobin(ports, clientAddress);
  const idpFront = await startRoundRobin(idpPorts, clientAddress);
  const shared = {
    PUBLIC_URL: `http://127.0.0.1:${String(front.port)}`,
    IDP_URL: `http://localhost:${String(idpFront.port)}`,
    LOGIN_SECRET: randomBytes(32).toString('base64url'),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    TRUST_PROXY: '1',
  };
  const origins = ports.map((port) => `http://127.0.0.1:${String(port)}`);
  const processes = ports.map(
    (port, index) =>
      new Service([process.execPath, '--import', 'tsx', main], () => isUp(origins[index] ?? ''), {
        ...shared,
        PORT: String(port),
        IDP_PORT: String(idpPorts[index]),
      }),
  );
  const close = async () => {
    await Promise.all(processes.map((each) => each.stop()));
    await Promise.all([front.close(), idpFront.close()]);
  };
  try {
    await Promise.all(processes.map((each) => each.start()));
    const { database, close: closeDatabase } = await openDatabase(databaseUrl);
    const { store, limits } = await openStore(redisUrl);
    const outbox = new Outbox(database);
    const audit = new AuditLog(database, () => undefined);
    return {
      audit,
      tenants: new Tenants(database),
      url: shared.PUBLIC_URL,
      origins,
      idpOrigins: idpPorts.map((port) => `http://127.0.0.1:${String(port)}`),
      processes,
      log: [],
      context: {
        settings: readSettings(shared),
        store,
        limits,
        accounts: new AccountRepository(database),
        mail: new Mailer(null, outbox),
        outbox,
        audit,
        log: () => undefined,
      },
      close: async () => {
        await close();
        await closeDatabase();
        await store.close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function isUp(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/healthz`).catch(() => null);
  await response?.body?.cancel();
  return response?.status === 200;
}
