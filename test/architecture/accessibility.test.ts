/** Each rule of accessibility has a test that bears its id, or a sentence on where it is shown or why not. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elsewhere, rules, untested } from '../accessibility/rules.ts';
import { root } from './source-files.ts';

const folder = join(root, 'test/accessibility');
/** The ids at the beginning of a title. */
const titled = /['"`]((?:A-\d+(?:, )?)+) /g;

/** Files with a test of each rule. */
const tested = new Map<string, Set<string>>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
  for (const [, ids = ''] of readFileSync(join(folder, file), 'utf8').matchAll(titled)) {
    for (const id of ids.split(', ')) tested.set(id, (tested.get(id) ?? new Set()).add(file));
  }
}

test('every rule has a test, a place elsewhere, or a reason', () => {
  assert.equal(Object.keys(rules).length, 30);
  for (const [id, title] of Object.entries(rules)) {
    const places = [...(tested.get(id) ?? []), ...(id in elsewhere ? ['elsewhere'] : [])];
    const where = places.join(', ') || `untested: ${untested[id] ?? 'nobody knows why'}`;
    console.log(`${id.padEnd(5)} ${title.padEnd(40)} ${where}`);
  }
  const missing = Object.keys(rules).filter(
    (id) => !tested.has(id) && !(id in elsewhere) && !(id in untested),
  );
  assert.deepEqual(missing, []);
});

test('no test bears an id that is none, and no excuse is out of date', () => {
  const known = [...tested.keys(), ...Object.keys(elsewhere), ...Object.keys(untested)];
  assert.deepEqual(
    known.filter((id) => !(id in rules)),
    [],
  );
  assert.deepEqual(
    Object.keys(untested).filter((id) => tested.has(id)),
    [],
  );
});

test('what is said to be elsewhere is there', () => {
  const gone = Object.entries(elsewhere).flatMap(([id, sentence]) => {
    const [path = ''] = sentence.match(/\btest\/[\w/.-]+\w/) ?? [];
    const text = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    const [, wanted = ''] = /\((C-[A-Z]\d+)\)/.exec(sentence) ?? [];
    return text && text.includes(wanted) ? [] : [`${id}: ${path}`];
  });
  assert.deepEqual(gone, []);
});
