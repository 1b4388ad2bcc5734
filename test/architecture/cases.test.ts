/** Each case has a test that bears its id, or a sentence on where it is tested. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elsewhere, engines } from '../cases/elsewhere.ts';
import { cases } from '../cases/ids.ts';
import { root } from './source-files.ts';

const folder = join(root, 'test/cases');
/** The id at the beginning of a test's title, on the same line or the next. */
const titled = /\bit\(\s*['"`](C-[A-Z]\d+)\b/g;

/** Files with a test of each id. */
const tested = new Map<string, Set<string>>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
  for (const [, id = ''] of readFileSync(join(folder, file), 'utf8').matchAll(titled)) {
    tested.set(id, (tested.get(id) ?? new Set()).add(file));
  }
}

test('all cases are listed, each in five words', () => {
  assert.equal(Object.keys(cases).length, 99);
  const longer = Object.entries(cases).filter(([, title]) => title.split(' ').length !== 5);
  assert.deepEqual(longer, []);
});

test('every case has a test, or is said to be tested elsewhere', () => {
  for (const [id, title] of Object.entries(cases)) {
    const files = [...(tested.get(id) ?? [])];
    const places = [...files, ...(elsewhere[id] === undefined ? [] : ['elsewhere.ts'])];
    const where = `${places.join(', ') || 'nowhere'} · ${engines[id] ?? 'Chromium, Firefox, WebKit'}`;
    console.log(`${id.padEnd(6)} ${title.padEnd(40)} ${where}`);
  }
  const missing = Object.keys(cases).filter((id) => !tested.has(id) && !(id in elsewhere));
  assert.deepEqual(missing, []);
});

test('no test bears an id that is none', () => {
  const unknown = [...tested.keys(), ...Object.keys(elsewhere)].filter((id) => !(id in cases));
  assert.deepEqual(unknown, []);
});

test('what is said to be elsewhere is there', () => {
  const gone = Object.entries(elsewhere).flatMap(([id, sentence]) =>
    (sentence.match(/\btest\/[\w/.-]+\w/g) ?? [])
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${id}: ${path}`),
  );
  assert.deepEqual(gone, []);
});
