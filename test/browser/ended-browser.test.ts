/** What a crash of a browser does to the tests of this folder: it costs none of them anything. */
import assert from 'node:assert/strict';
import { inEachEngine } from '../support/browser-suite.ts';

inEachEngine('A browser that ends', (it) => {
  let times = 0;

  it('in the middle of a test has another take its place', async ({ engine, visit, site }) => {
    times += 1;
    if (times === 1) {
      await engine.close();
      throw new Error('It has ended.');
    }
    await visit.goTo(site.page().address);
    assert.equal(times, 2);
  });

  it('is not in the way of the next test', async ({ visit, site }) => {
    await visit.goTo(site.page().address);
  });
});
