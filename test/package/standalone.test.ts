/** The stand-alone file, as it is built. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BUDGET, findUnsafeCode, sizesOf } from '../../build.mjs';

const file = readFileSync(new URL('../../dist/standalone.js', import.meta.url));
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
