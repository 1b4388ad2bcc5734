/** What a language is packed into says the same as its source. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { texts } from '../../src/messages/add-language.ts';
import { findLanguage } from '../../src/messages/languages.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { pack, unpack } from '../../src/messages/packed.ts';
import { root } from './source-files.ts';

const folder = join(root, 'src/messages/locales');
for (const file of readdirSync(folder)) await import(pathToFileURL(join(folder, file)).href);

test('every language comes out as it went in', () => {
  for (const [tag, messages] of texts) {
    assert.deepEqual(unpack(pack(messages as Messages)), messages, tag);
  }
});

test('a packed language is read when somebody speaks it', () => {
  const german = texts.get('de') as Messages;
  texts.set('de', pack(german));
  assert.equal(findLanguage('de-AT').messages.next, german.next);
  assert.deepEqual(texts.get('de'), german);
});

test('one of another version is left alone, and that is said', (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  texts.set('de', pack(texts.get('de') as Messages).replace(/^.*/, '9.9.9'));
  assert.equal(findLanguage('de').messages.next, 'Next');
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /for version 9\.9\.9/);
  findLanguage('de');
  assert.equal(warn.mock.callCount(), 1);
});
