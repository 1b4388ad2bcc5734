/** A page that knows who comes may send her on by itself, but at most once. */
import assert from 'node:assert/strict';
import { discovered, failed, held, sso } from '../support/browser-suite-answers.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Scene } from '../support/browser-suite.ts';
import type { HostPageOptions } from '../support/browser-suite-site.ts';

const attributes = 'identifier="ada@acme.example" auto-continue';

/** Until the page has sent the browser on by itself. */
async function begin({ site, visit }: Scene, headers: HostPageOptions['headers'] = {}) {
  const answer = held(discovered(sso));
  const page = site.page({
    attributes,
    headers,
    answers: { discovery: answer.answer, 'sso/result': failed },
  });
  await visit.goTo(page.address);
  // A page that leaves while it loads has no place in the history.
  await visit.tab.until(() => document.readyState === 'complete');
  answer.release();
  await visit.atOrganisation();
  return page;
}

inEachEngine('The automatic redirect', (it) => {
  it('does not come again after Back', async (scene) => {
    const { visit } = scene;
    const page = await begin(scene);
    await visit.back();
    await visit.step('identify');
    await visit.settled();
    await visit.step('identify');
    assert.equal(page.count('discovery'), 1);
    assert.equal(await visit.value('input[name=username]'), 'ada@acme.example');
  });

  it('does not come again after Back to a page that was not stored', async (scene) => {
    const { visit } = scene;
    const page = await begin(scene, { 'cache-control': 'no-store' });
    await visit.back();
    await visit.step('identify');
    await visit.settled();
    await visit.step('identify');
    assert.equal(page.count('discovery'), 1);
    await visit.press('Next');
    await visit.atOrganisation();
  });

  it('does not follow a failure, nor a reload after it', async (scene) => {
    const { visit } = scene;
    const page = await begin(scene);
    await visit.goOn('error');
    await visit.step('sso-failed');
    await visit.settled();
    await visit.step('sso-failed');
    assert.match(await visit.text(), /R-42/);
    assert.equal(await visit.tab.run(() => location.href), page.address);

    await visit.tab.leave(() => {
      location.reload();
    });
    await visit.step('identify');
    await visit.settled();
    await visit.step('identify');
    assert.doesNotMatch(await visit.text(), /R-42/);
    assert.equal(page.count('discovery'), 1);
    assert.equal(page.count('sso/result'), 1);
  });

  it('does not follow a failure that the person wants to try again, either', async (scene) => {
    const { visit } = scene;
    const page = await begin(scene);
    await visit.goOn('error');
    await visit.press('Try again');
    await visit.goOn('error');
    await visit.step('sso-failed');
    await visit.settled();
    assert.equal(page.count('discovery'), 2);
    assert.equal(page.count('sso/begin'), 2);
  });
});
