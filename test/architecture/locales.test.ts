/** Every language says all that English says, about the same things. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { texts } from '../../src/messages/add-language.ts';
import { en } from '../../src/messages/en.ts';
import { root } from './source-files.ts';

const folder = join(root, 'src/messages/locales');
const files = readdirSync(folder);
for (const file of files) await import(pathToFileURL(join(folder, file)).href);

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;
const isPlural = (value: Table) => 'other' in value;

/** Each text by its path; plurals by that of their table. */
function leaves(table: Table, path = ''): Map<string, string | Table> {
  return new Map(
    Object.entries(table).flatMap(([key, value]) =>
      isTable(value) && !isPlural(value)
        ? [...leaves(value, `${path}${key}.`)]
        : [[path + key, value as string | Table] as const],
    ),
  );
}
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const english = leaves(en as unknown as Table);

test('there are enough languages, each file has its own', () => {
  assert.ok(texts.size >= 32, `${String(texts.size)} languages`);
  assert.deepEqual([...texts.keys()].sort(), files.map((file) => file.replace('.ts', '')).sort());
});

for (const [tag, messages] of texts) {
  test(`${tag} is complete`, () => {
    const all = leaves(messages as unknown as Table);
    assert.deepEqual([...all.keys()].sort(), [...english.keys()].sort());
    assert.match(String(all.get('alternatives')), /^\{0\}.*\{1\}.*\{2\}$/);
    for (const [path, text] of all) {
      const source = english.get(path);
      if (typeof text === 'string' && typeof source === 'string') {
        assert.deepEqual(places(text), places(source), path);
        assert.match(text, /\S/, path);
        assert.equal(text, text.trim(), path);
        assert.doesNotMatch(text, /<|&\w+;|\.\.\.|\s{2}/, path);
      } else if (isTable(text) && isTable(source)) {
        checkPlural(tag, path, text, String(source['other']));
      } else assert.fail(`${path} is of another kind`);
    }
  });

  test(`${tag} is not English`, () => {
    const all = leaves(messages as unknown as Table);
    const same = [...all].filter(([path, text]) => text === english.get(path));
    // A few words are the same in many languages.
    assert.ok(same.length < 6, same.join('; '));
  });
}

function checkPlural(tag: string, path: string, text: Table, source: string): void {
  // What whole numbers up to a hundred take.
  const rules = new Intl.PluralRules(tag);
  const needed = new Set(Array.from({ length: 100 }, (_, number) => rules.select(number + 1)));
  const known = new Set(rules.resolvedOptions().pluralCategories);
  assert.deepEqual(
    Object.keys(text).filter((rule) => !known.has(rule as Intl.LDMLPluralRule)),
    [],
    path,
  );
  // The greater number goes by `other` where a language has few rules.
  const missing = [...needed].filter((rule) => !(rule in text));
  const alike = path === 'rules.digits' || missing.every((rule) => rule === 'one');
  assert.ok(alike, `${path} lacks ${missing.join()}`);
  for (const [rule, value] of Object.entries(text)) {
    const wanted = places(source);
    const found = places(String(value));
    // "One question" may do without its number.
    const fits =
      rule === 'other'
        ? found.join() === wanted.join()
        : found.every((place) => wanted.includes(place));
    assert.ok(fits, `${path}.${rule}: ${found.join()}`);
  }
}
