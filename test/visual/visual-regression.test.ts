/** What can be seen is what was accepted: every step, light, dark and in forced colours, both directions. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Look } from './support/look.ts';
import { inWords, look } from './support/look.ts';
import { sheets } from './support/sheets.ts';

// Elsewhere the system draws glyphs in its own way, whatever their font.
const skip = process.platform === 'linux' ? false : 'what is to be seen was accepted on Linux';

describe('What can be seen', { skip }, () => {
  let seen: Look;
  before(async () => {
    seen = await look();
  });
  for (const sheet of sheets) {
    it(`is as it was accepted: ${sheet.name}`, () => {
      const differences = seen.differences.filter((each) => each.sheet === sheet);
      assert.ok(differences.length === 0, inWords(differences, seen.page));
    });
  }
});
