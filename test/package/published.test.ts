/** The package as others get it: the tarball that would be published, and what it says of itself. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import type { Packed } from './packed.ts';
import { packed } from './packed.ts';
import { modules, packageFile, root, targetOf } from './package-file.ts';

const run = promisify(execFile);

describe('the published package', () => {
  let pack: Packed;
  before(async () => (pack = await packed()));
  after(() => pack.remove());

  /** What a script of a host says, in a process without a DOM. */
  const inNode = async (script: string, ...flags: string[]) => {
    const args = [...flags, '--input-type=commonjs', '--eval', script];
    return (await run(process.execPath, args, { cwd: pack.folder })).stdout.trim();
  };

  it('holds what is built and what tells of it, and nothing else', () => {
    const told = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    const built = /^dist\/[\w/-]+\.(js|js\.map|d\.ts|css|json)$|^dist\/[\w.-]+\.json$/;
    const strangers = pack.paths.filter((path) => !told.test(path) && !built.test(path));
    assert.deepEqual(strangers, []);
    assert.deepEqual(
      pack.paths.filter((path) => /(^|\/)(demo|tests?|build)\//.test(path)),
      [],
    );
    assert.ok(pack.paths.length > 150);
    for (const entry of Object.keys(packageFile.exports)) {
      const path = targetOf(entry).replace('./', '').replace('*', 'de');
      assert.ok(pack.paths.includes(path), path);
    }
  });

  it('has maps that bring their sources along', async () => {
    const maps = pack.paths.filter((path) => path.endsWith('.map'));
    assert.ok(maps.length > 60);
    for (const path of maps) {
      const text = await readFile(join(pack.folder, 'node_modules/login-widget', path), 'utf8');
      const { sources, sourcesContent = [] } = JSON.parse(text) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      assert.equal(sourcesContent.filter(Boolean).length, sources.length, path);
      assert.ok(pack.paths.includes(path.replace(/\.map$/, '')), path);
    }
  });

  it('has nothing that publint would change', async () => {
    const { buffer, byteOffset, byteLength } = await readFile(pack.file);
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(messages, []);
  });

  it('has types that are found by whoever can import it (attw)', async () => {
    const sheets = Object.keys(packageFile.exports).filter((entry) => entry.endsWith('.css'));
    const args = [
      join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      pack.file,
      // By `require` it is an ES module too, in every Node that can do that.
      '--profile=esm-only',
      '--format=ascii',
      '--no-emoji',
      ...['--exclude-entrypoints', ...sheets],
      ...['--include-entrypoints', './locales/de'],
    ];
    const found = await run(process.execPath, args).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    );
    assert.equal(found, '');
  });

  it('is imported where there is no DOM, but for the file of script tags', async () => {
    const wanted = modules.filter((name) => name !== 'login-widget/standalone');
    const script = `Promise.all(${JSON.stringify(wanted)}.map((name) => import(name)))
      .then((all) => console.log(all.length, typeof document));`;
    assert.equal(await inNode(script), `${wanted.length} undefined`);
  });

  it('is required by CommonJS, where Node can do that', async () => {
    const script = `const { LoginWidget } = require('login-widget');
      const { z, ...contract } = require('login-widget/contract');
      console.log(LoginWidget.name, Object.keys(contract).length > 3);`;
    assert.equal(await inNode(script, '--no-warnings'), 'LoginWidget true');
  });

  it('leaves an older Node to its own clear words', async () => {
    const script = `try { require('login-widget') } catch ({ code }) { console.log(code) }`;
    assert.equal(await inNode(script, '--no-experimental-require-module'), 'ERR_REQUIRE_ESM');
  });
});
