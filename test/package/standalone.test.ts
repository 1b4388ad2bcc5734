/** The stand-alone file, as it is built. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BUDGET, findUnsafeCode, sizesOf } from '../../build/build.mjs';
import { integrityOf, readStandaloneTag, standaloneTag } from '../../build/standalone-tag.ts';
import { packageFile, root } from './package-file.ts';

const file = readFileSync(`${root}dist/standalone.js`);
const code = String(file);

test('unsafe code would be found', () => {
  const unsafe = [
    '@decorated class A {}',
    'class A { accessor x = 1 }',
    'eval("1")',
    'new Function("return 1")',
    'const F = Function; new F("")',
    'setTimeout("f()", 1)',
    'array.#x',
  ];
  for (const sample of unsafe) assert.notDeepEqual(findUnsafeCode(sample), [], sample);
  assert.deepEqual(findUnsafeCode('export class A { #x = 1; static { } }'), []);
});

test('it is an ES2022 module without code from text', () => {
  assert.deepEqual(findUnsafeCode(code), []);
});

test(`it weighs at most ${BUDGET} bytes`, () => {
  const { raw, gzip, brotli } = sizesOf(file);
  assert.ok(brotli <= BUDGET, `raw ${raw}, gzip ${gzip}, brotli ${brotli}`);
});

test('everything is inside, nothing for development', () => {
  assert.doesNotMatch(code, /\b(?:import|from)\s*(?:\(\s*)?["'`]/);
  assert.doesNotMatch(code, /dev mode|process\.env/);
  assert.match(code, /export\s*\{[^}]*\bas LoginWidget\b/);
});

test('the build notes the hash of every file for script tags', () => {
  const { version, files } = JSON.parse(
    readFileSync(`${root}dist/standalone.integrity.json`, 'utf8'),
  ) as { version: string; files: Record<string, string> };
  assert.equal(version, packageFile.version);
  const names = Object.keys(files);
  const languages = readdirSync(`${root}dist/locales`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `locales/${name}`);
  assert.deepEqual(names.sort(), ['standalone.js', ...languages].sort());
  for (const [name, integrity] of Object.entries(files)) {
    assert.equal(integrity, integrityOf(readFileSync(`${root}dist/${name}`)), name);
    assert.match(integrity, /^sha384-[\w+/]{64}$/);
  }
});

test('the tag in the README is as the build writes it, of this version', () => {
  // Its hash is that of the latest release: the release writes it.
  const tag = readStandaloneTag(readFileSync(`${root}README.md`, 'utf8'));
  const [integrity = ''] = /sha384-[\w+/]{64}/.exec(tag) ?? [];
  const { version } = packageFile;
  assert.equal(tag, standaloneTag({ version, files: { 'standalone.js': integrity } }));
});
