/** What an operator is told when what the settings name is not there, or is another's. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../demo/server/accounts/database.ts';
import { createTables, fillDatabase } from '../../demo/server/accounts/set-up-database.ts';
import { SettingsError } from '../../demo/server/settings.ts';
import { freePort, startDemo } from '../support/demo.ts';
import { withoutServices } from '../support/services/find-services.ts';
import { Postgres } from '../support/services/postgres.ts';
import { Redis } from '../support/services/redis.ts';

describe('a start with other servers', { skip: withoutServices() }, () => {
  let postgres: Postgres;
  let redis: Redis;
  let shared: Record<string, string>;
  before(async () => {
    [postgres, redis] = await Promise.all([Postgres.start(), Redis.start()]);
    shared = {
      LOGIN_SECRET: randomBytes(32).toString('base64url'),
      DATABASE_URL: await postgres.create('start'),
      REDIS_URL: redis.address(0),
    };
  });
  after(() => Promise.all([postgres.close(), redis.close()]));

  const refusal = async (environment: Record<string, string>) => {
    try {
      const demo = await startDemo({ ...shared, ...environment });
      await demo.close();
    } catch (error) {
      assert.ok(error instanceof SettingsError);
      return error.message;
    }
    return 'started';
  };

  it('makes tables and people once, of many starts at the same time', async () => {
    const url = await postgres.create('at_once');
    const pools = await Promise.all(Array.from({ length: 8 }, () => openDatabase(url)));
    const connection = {
      id: 'idp',
      entityId: 'urn:idp',
      ssoUrl: 'https://idp.example',
      certificates: [],
    };
    await Promise.all(pools.map(({ database }) => createTables(database)));
    const invited = await Promise.all(
      pools.map(async ({ database }) => (await fillDatabase(database, connection)).length),
    );
    assert.deepEqual(invited.sort(), [0, 0, 0, 0, 0, 0, 0, 1]);
    await Promise.all(pools.map(({ close }) => close()));
  });

  it('keeps accounts and keys, and needs their secret', async () => {
    const first = await startDemo(shared);
    await first.context.accounts.setPassword('carol', 'a password that lasts');
    const certificates = async (url: string) =>
      (await fetch(`${url}/broker/saml/metadata`)).text().then((xml) => xml.match(/MII[^<]+/)?.[0]);
    const certificate = await certificates(first.url);
    await first.close();
    const second = await startDemo(shared);
    assert.equal(await second.context.accounts.hasPassword('carol', 'a password that lasts'), true);
    assert.equal(await certificates(second.url), certificate);
    await second.close();
    assert.equal(
      await refusal({ LOGIN_SECRET: randomBytes(32).toString('base64url') }),
      'LOGIN_SECRET is not the one under which the keys in the database of DATABASE_URL were kept.',
    );
  });

  it('takes up another identity provider', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'metadata-'));
    t.after(() => rm(folder, { recursive: true }));
    const connected = async (environment: Record<string, string>) => {
      const demo = await startDemo({ ...shared, ...environment });
      const [ada] = await demo.context.accounts.byEmail('ada@acme.example');
      const idp = `http://localhost:${String(demo.context.settings.idpPort)}/metadata`;
      const metadata = environment['IDP_METADATA'] ? '' : await (await fetch(idp)).text();
      await demo.close();
      return { entityId: ada?.organisation.connection?.entityId, metadata };
    };
    const { metadata } = await connected({ IDP_URL: 'https://one.example' });
    const file = join(folder, 'two.xml');
    await writeFile(file, metadata.replace(/entityID="[^"]*"/, 'entityID="urn:two"'));
    assert.equal((await connected({ IDP_METADATA: file })).entityId, 'urn:two');
    const { entityId } = await connected({ IDP_URL: 'https://three.example' });
    assert.equal(entityId, 'https://three.example/metadata');
  });

  it('says in a sentence what it cannot use, and no password', async () => {
    const port = String(await freePort());
    const wrong = shared['DATABASE_URL']?.replace('of-the-tests', 'not-this-one') ?? '';
    const refusals = [
      await refusal({ REDIS_URL: `redis://:secret-word@127.0.0.1:${port}` }),
      await refusal({ DATABASE_URL: `postgres://demo:secret-word@127.0.0.1:${port}/x` }),
      await refusal({ DATABASE_URL: wrong }),
    ];
    assert.deepEqual(refusals, [
      `What REDIS_URL names cannot be used (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:${port}).`,
      `What DATABASE_URL names cannot be used (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:${port}).`,
      'What DATABASE_URL names cannot be used (28P01: password authentication failed for user "demo").',
    ]);
  });
});
