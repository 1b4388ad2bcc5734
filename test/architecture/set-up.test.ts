/** What `npm start` and `npm test` do before anything is there. */
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ensureDependencies } from '../../demo/start/ensure-dependencies.mjs';
import { nodeIsTooOld } from '../../demo/start/node-is-too-old.mjs';

const { PATH } = process.env;
const onPosix = {
  skip: process.platform === 'win32' ? 'npm is stood in for by a shell script' : false,
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'set-up-'));
});
afterEach(async () => {
  process.env['PATH'] = PATH;
  await rm(folder, { recursive: true });
});

/** An npm that only notes how it was called. */
async function standInForNpm(exitCode: number, words = ''): Promise<void> {
  const script = `#!/bin/sh\necho "$@" > called\necho "${words}" >&2\nexit ${exitCode}\n`;
  await writeFile(join(folder, 'npm'), script);
  await chmod(join(folder, 'npm'), 0o755);
  process.env['PATH'] = `${folder}${delimiter}${PATH ?? ''}`;
}

async function writeLocks(wanted: string | null, installed: string | null): Promise<void> {
  const lock = (version: string) =>
    JSON.stringify({
      packages: { 'node_modules/a': { version }, 'node_modules/b': { version, optional: true } },
    });
  await mkdir(join(folder, 'node_modules'));
  if (wanted) await writeFile(join(folder, 'package-lock.json'), lock(wanted));
  if (!installed) return;
  const hidden = JSON.stringify({ packages: { 'node_modules/a': { version: installed } } });
  await writeFile(join(folder, 'node_modules/.package-lock.json'), hidden);
}

const called = () => readFile(join(folder, 'called'), 'utf8').catch(() => null);

test('an old Node gets a sentence', () => {
  for (const old of ['12.22.0', '18.20.8', '20.18.3']) {
    assert.match(nodeIsTooOld(old), /^Node\.js 20\.19 or newer is needed; this one is [\d.]+\.$/);
  }
  for (const good of ['20.19.0', '20.20.2', '22.0.0', '100.1.0'])
    assert.equal(nodeIsTooOld(good), '');
});

test('what is installed is not installed again, however new the lock file', onPosix, async () => {
  await standInForNpm(0);
  await writeLocks('1.0.0', '1.0.0');
  const future = new Date(Date.now() + 60_000);
  await utimes(join(folder, 'package-lock.json'), future, future);
  await ensureDependencies(folder);
  assert.equal(await called(), null);
});

for (const installed of [null, '0.9.0']) {
  test(`dependencies are installed over ${installed ?? 'none'}`, onPosix, async () => {
    await standInForNpm(0);
    await writeLocks('1.0.0', installed);
    await ensureDependencies(folder);
    assert.equal(await called(), 'ci --include=dev\n');
  });
}

test('an npm that fails is a sentence', onPosix, async () => {
  await standInForNpm(7);
  await writeLocks('1.0.0', null);
  await assert.rejects(ensureDependencies(folder), { name: 'Refusal', message: /exit code 7/ });
});

test('a missing network is one sentence, without what npm says', onPosix, async () => {
  await standInForNpm(1, 'npm error code ENOTFOUND\nnpm error     at Socket');
  await writeLocks('1.0.0', null);
  await assert.rejects(ensureDependencies(folder), {
    name: 'Refusal',
    message: 'npm ci cannot reach the npm registry (ENOTFOUND); is there a network?',
  });
});

test('a missing lock file is a sentence', async () => {
  await assert.rejects(ensureDependencies(folder), { name: 'Refusal', message: /package-lock/ });
});
