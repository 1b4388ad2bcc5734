import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { readSettings, SettingsError } from '../../demo/server/settings.ts';
import { freePort } from '../support/demo.ts';

describe('settings', () => {
  it('have defaults', () => {
    const { host, port, publicUrl, idpPort, broker, secret } = readSettings({});
    assert.deepEqual(
      [host, port, publicUrl, idpPort],
      ['127.0.0.1', 4173, 'http://127.0.0.1:4173', 4174],
    );
    assert.equal(broker, null);
    assert.equal(secret.length, 32);
  });

  const bad: readonly (readonly [name: string, value: string])[] = [
    ['PORT', 'many'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['IDP_PORT', '4173'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'ftp://portal.example'],
    ['PUBLIC_URL', 'https://portal.example/login'],
    ['PUBLIC_URL', 'nonsense'],
    ['LOGIN_SECRET', 'short'],
    ['LOGIN_SECRET', 'not base64url! '.repeat(4)],
    ['BROKER_ISSUER', 'https://broker.example'],
    ['SMTP_URL', 'mail.example'],
    ['IDP_URL', 'https://idp.example/sso'],
    ['RESET_HOURS', '0'],
    ['RESET_HOURS', '1.5'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'nonsense'],
    ['REDIS_URL', 'http://localhost'],
    ['REDIS_URL', 'redis://localhost/main'],
    // Each alone: the secret, or the database that it needs is missing.
    ['DATABASE_URL', 'postgres://localhost/x'],
    ['REDIS_URL', 'redis://localhost'],
  ];
  for (const [name, value] of bad) {
    it(`refuse ${name}=${value} in one sentence that names it`, () => {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error) => {
          assert.ok(error instanceof SettingsError);
          assert.match(error.message, /^[^\n]+\.$/);
          assert.ok(error.message.includes(name), error.message);
          return true;
        },
      );
    });
  }
});

describe('an address of its own', () => {
  const publicUrl = (environment: Record<string, string>) => readSettings(environment).publicUrl;

  it('is one that a browser can go to', () => {
    assert.equal(publicUrl({ HOST: '0.0.0.0', PORT: '80' }), 'http://127.0.0.1');
    assert.equal(publicUrl({ HOST: '::1', PORT: '8080' }), 'http://[::1]:8080');
    assert.equal(publicUrl({ PUBLIC_URL: 'https://Portal.example/' }), 'https://portal.example');
  });
});

it('a refused address is not repeated, for its password', () => {
  for (const name of ['SMTP_URL', 'DATABASE_URL', 'REDIS_URL']) {
    assert.throws(
      () => readSettings({ [name]: 'ftp://user:secret@host' }),
      (error: Error) => !error.message.includes('secret'),
    );
  }
});

it('several processes share secret, database and store', () => {
  const shared = {
    LOGIN_SECRET: 'A'.repeat(43),
    DATABASE_URL: 'postgres://user:secret@db.example/login',
    REDIS_URL: 'rediss://store.example:6380/2',
    IDP_URL: 'https://idp.example/',
    TRUST_PROXY: '2',
  };
  const { databaseUrl, redisUrl, idpUrl, trustProxy } = readSettings(shared);
  assert.deepEqual(
    [databaseUrl, redisUrl, idpUrl, trustProxy],
    [shared.DATABASE_URL, shared.REDIS_URL, 'https://idp.example', 2],
  );
  assert.throws(() => readSettings({ ...shared, LOGIN_SECRET: '' }), /LOGIN_SECRET/);
  assert.throws(() => readSettings({ ...shared, DATABASE_URL: '' }), /DATABASE_URL/);
});

/** Runs the server's entry as `npm start` does. */
async function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  return { code, stderr: stderr.trim() };
}

describe('the server', () => {
  it('ends with one sentence on a bad setting', async () => {
    assert.deepEqual(await run({ PORT: 'many' }), {
      code: 1,
      stderr: 'PORT must be a port number from 1 to 65535, not "many".',
    });
  });

  it('ends with one sentence on metadata that is not there', async () => {
    const [port, idpPort] = [await freePort(), await freePort()];
    assert.deepEqual(
      await run({ PORT: String(port), IDP_PORT: String(idpPort), IDP_METADATA: 'no/such.xml' }),
      {
        code: 1,
        stderr: 'The identity provider metadata at no/such.xml cannot be read (ENOENT).',
      },
    );
  });

  it('ends with one sentence on a taken port', async () => {
    const [port, idpPort] = [await freePort(), await freePort()];
    const squatter = createServer().listen(port, '127.0.0.1');
    const { code, stderr } = await run({ PORT: String(port), IDP_PORT: String(idpPort) });
    squatter.close();
    assert.equal(code, 1);
    assert.equal(
      stderr,
      `Port ${String(port)} is taken; stop what uses it, or set PORT or IDP_PORT to another one.`,
    );
  });
});
