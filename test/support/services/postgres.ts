import { execFileSync } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../run/free-port.ts';
import { findPostgres } from './find-services.ts';
import { Service } from './service.ts';

const password = 'of-the-tests';

/** A PostgreSQL server of its own on 127.0.0.1, in a temporary folder. */
export class Postgres {
  readonly #service: Service;
  readonly #port: number;
  readonly #folder: string;

  private constructor(service: Service, port: number, folder: string) {
    this.#service = service;
    this.#port = port;
    this.#folder = folder;
  }

  static async start(): Promise<Postgres> {
    const programs = findPostgres();
    if (!programs) throw new Error('REQUIRE_SERVICES names postgresql, which is not installed.');
    const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
    const user = ownUser();
    const data = join(folder, 'data');
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, password);
    if (user) for (const path of [folder, passwordFile]) await chown(path, user.uid, user.gid);
    const as = (program: string) => [...(user?.command ?? []), join(programs, program)];

    const [command = '', ...args] = as('initdb');
    const options = ['--username=demo', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    execFileSync(command, [...args, '-D', data, '-E', 'UTF8', '--locale=C', '-N', ...options], {
      cwd: folder,
      stdio: 'pipe',
    });
    const port = await freePort();
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: folder,
      // What a crash of the machine would cost costs nobody anything here.
      fsync: 'off',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const service = new Service([...as('postgres'), '-D', data, '-p', String(port), ...flags], () =>
      answers(addressOf(port, 'postgres')),
    );
    const postgres = new Postgres(service, port, folder);
    await service.start();
    return postgres;
  }

  /** An empty database. @returns its address */
  async create(name: string): Promise<string> {
    await query(addressOf(this.#port, 'postgres'), `create database ${name}`);
    return addressOf(this.#port, name);
  }

  /** Ends all connections at once, as in a restart. */
  down(): Promise<void> {
    return this.#service.stop('SIGINT');
  }

  up(): Promise<void> {
    return this.#service.start();
  }

  async close(): Promise<void> {
    await this.#service.stop('SIGINT');
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function addressOf(port: number, database: string): string {
  return `postgres://demo:${password}@127.0.0.1:${String(port)}/${database}`;
}

async function query(address: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 });
  // A connection that breaks says so twice.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await client.query(text);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function answers(address: string): Promise<boolean> {
  return query(address, 'select 1').then(
    () => true,
    () => false,
  );
}

/** PostgreSQL refuses root; the Debian package has made a user for it. */
function ownUser(): { uid: number; gid: number; command: string[] } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim();
  const [uid, gid] = [id('-u'), id('-g')];
  const command = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
  return { uid: Number(uid), gid: Number(gid), command };
}
