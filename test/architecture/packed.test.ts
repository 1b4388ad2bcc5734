/** What a language is packed into says the same as its source. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { texts } from '../../src/messages/add-language.ts';
import { en } from '../../src/messages/en.ts';
import { firstEnglish } from '../../src/messages/first-english.ts';
import { findFirstLanguage } from '../../src/messages/first-languages.ts';
import { findLanguage } from '../../src/messages/languages.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { pack, unpack } from '../../src/messages/packed.ts';
import { root } from './source-files.ts';

const folder = join(root, 'src/messages/locales');
for (const file of readdirSync(folder)) await import(pathToFileURL(join(folder, file)).href);

const german = texts.get('de') as Messages;

test('every language comes out as it went in', () => {
  for (const [tag, messages] of texts) {
    assert.deepEqual(unpack(pack(messages as Messages, en), en), messages, tag);
  }
});

test('a packed language is read when somebody speaks it', () => {
  texts.set('de', pack(german, en));
  assert.equal(findLanguage('de-AT').messages.waitingText, german.waitingText);
  const first = findFirstLanguage('de-AT');
  assert.equal(first.messages.problems.unavailable, german.problems.unavailable);
  assert.deepEqual(Object.keys(first.messages), Object.keys(firstEnglish));
});

test('one of another version is left alone, and that is said', (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  texts.set('de', pack(german, en).replace(/^.*/, '9.9.9'));
  assert.equal(findLanguage('de').messages.next, 'Next');
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /for version 9\.9\.9/);
  findLanguage('de');
  assert.equal(warn.mock.callCount(), 1);
});
