/** What is told to whoever hosts the demo holds. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkHosting } from '../../demo/server/check-hosting.ts';
import { readSettings, SettingsError } from '../../demo/server/settings.ts';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

describe('the unit for systemd', () => {
  it('is one, by the word of systemd', async (t) => {
    const there = await run('systemd-analyze', ['--version']).catch(() => null);
    if (!there) {
      t.skip('there is no systemd-analyze');
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), 'unit-'));
    const path = join(folder, 'login-widget-demo.service');
    const unit = await read('demo/hosting/login-widget-demo.service');
    // Node is wherever it is here.
    await writeFile(path, unit.replace('/usr/bin/node', process.execPath));
    const verify = run('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', path]);
    const { stderr } = await verify.finally(() => rm(folder, { recursive: true }));
    assert.equal(stderr, '');
  });

  it('has an example of its settings, which can be used as they are', async () => {
    const lines = (await read('demo/hosting/login-widget-demo.env')).split('\n');
    const pairs = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('='));
    const settings = readSettings(Object.fromEntries(pairs) as Record<string, string>);
    assert.equal(settings.publicUrl, 'https://login-demo.example');
    assert.deepEqual(checkHosting(settings), []);
  });
});

describe('settings for other people’s browsers', () => {
  const check = (environment: Record<string, string>) => checkHosting(readSettings(environment));
  const PUBLIC_URL = 'https://demo.example';

  it('need an identity provider that they reach', () => {
    assert.throws(() => check({ PUBLIC_URL }), SettingsError);
    assert.deepEqual(check({}), []);
    assert.deepEqual(check({ PUBLIC_URL: 'https://localhost:8443' }), []);
  });

  it('are warned about where they could be better', () => {
    const more = { IDP_URL: 'https://idp.example' };
    assert.match(check({ PUBLIC_URL, ...more }).join(), /^PUBLIC_URL looks like .* TRUST_PROXY/);
    assert.deepEqual(check({ PUBLIC_URL, ...more, TRUST_PROXY: '1' }), []);
    const plain = { PUBLIC_URL: 'http://demo.example:4173', ...more };
    assert.match(check(plain).join(), /^PUBLIC_URL is not https/);
  });

  it('are all in the README', async () => {
    const readme = await read('README.md');
    const names = (await read('demo/server/settings.ts')).match(/'[A-Z]+(?:_[A-Z]+)*'/g) ?? [];
    assert.ok(names.length > 10);
    for (const name of new Set(names)) assert.ok(readme.includes(name.slice(1, -1)), name);
  });
});

it('every page says that it is a demo, but for those that play somebody else’s', async () => {
  const folder = fileURLToPath(new URL('demo/dist/', root));
  const pages = (await readdir(folder, { recursive: true })).filter((path) =>
    path.endsWith('index.html'),
  );
  const texts = await Promise.all(pages.map((path) => readFile(join(folder, path), 'utf8')));
  const own = texts.filter((html) => !/<html [^>]*data-bare/.test(html));
  assert.ok(own.length >= 10, pages.join());
  for (const html of own) assert.match(html, /class="demo-mark">Demo/, html);
});
