/** What comes back to the page for every kind of SAML response; `npm run saml:table` prints it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bench } from './table/bench.ts';
import { judge, play } from './table/play.ts';
import { table } from './table/table.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.close());

for (const [about, rows] of Object.entries(table)) {
  describe(about, () => {
    for (const [what, row] of Object.entries(rows)) {
      test(`${what}: ${row.expected}`, async () => {
        const result = await play(bench, row);
        assert.equal(judge(row, result), null, `${result.got}; logged: ${result.log}`);
      });
    }
  });
}
