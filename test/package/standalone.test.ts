/** The stand-alone file, as it is built. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findUnsafeCode } from '../../build/build.mjs';
import { integrityOf, readStandaloneTag, standaloneTag } from '../../build/standalone-tag.ts';
import { report, weigh } from '../../build/weigh.mjs';
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

test('they are ES2022 modules without code from text', () => {
  for (const name of ['standalone.js', 'standalone-first.js', 'standalone-rest.js']) {
    assert.deepEqual(findUnsafeCode(readFileSync(`${root}dist/${name}`, 'utf8')), [], name);
  }
});

test('no script is above its budget', (t) => {
  t.mock.method(console, 'log', () => undefined);
  const weights = weigh(`${root}dist`);
  assert.ok(weights.length > 40);
  assert.deepEqual(report(weights), []);
  const heavier = weights.map((each) => ({ ...each, brotli: each.budget + 1 }));
  assert.equal(report(heavier).length, weights.length);
});

test('everything is inside, nothing for development', () => {
  assert.doesNotMatch(code, /\b(?:import|from)\s*(?:\(\s*)?["'`]/);
  assert.doesNotMatch(code, /dev mode|process\.env/);
  assert.match(code, /export\s*\{[^}]*\bas LoginWidget\b/);
});

test('the two halves need each other, and nothing else', () => {
  const read = (name: string) => readFileSync(`${root}dist/${name}`, 'utf8');
  const needs = (name: string) =>
    [...read(name).matchAll(/\b(?:import|from)\s*\(?\s*["'`]([^"'`]+)/g)].map(([, path]) => path);
  assert.deepEqual(needs('standalone-first.js'), ['./standalone-rest.js']);
  assert.deepEqual(needs('standalone-rest.js'), ['./standalone-first.js']);
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
  const scripts = ['standalone.js', 'standalone-first.js', 'standalone-rest.js'];
  assert.deepEqual(names.sort(), [...scripts, ...languages].sort());
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
