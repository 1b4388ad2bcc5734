/** A browser that should have left and did not. */
import assert from 'node:assert/strict';
import { inEachEngine } from '../support/browser-suite.ts';

inEachEngine('A redirect that leads nowhere', (it) => {
  it('offers to open it again and to take the link elsewhere', async ({ site, visit }) => {
    const page = site.page();
    page.swallowed = true;
    await visit.goTo(page.address);
    await visit.identify('ada@acme.example');
    await visit.step('handoff');
    const link = `${page.address}login/v1/sso/begin?flow=f1`;
    await visit.press('Copy link');
    // A closed clipboard is no reason to have no link: then the button shows it.
    const told = (address: string) =>
      [...document.querySelectorAll('login-widget button')].some(
        ({ textContent }) => textContent === 'Copied.' || textContent === address,
      );
    await visit.tab.until(told, link);
    assert.equal(page.count('sso/begin'), 1);
    assert.equal(
      await visit.tab.run(() => document.querySelector('login-widget')?.step),
      'handoff',
    );

    page.swallowed = false;
    await visit.press('Open again');
    await visit.goOn('ok');
    await visit.step('signed-in');
    assert.equal(page.count('sso/begin'), 2);
  });

  it('can be given up', async ({ site, visit }) => {
    const page = site.page();
    page.swallowed = true;
    await visit.goTo(page.address);
    await visit.identify('ada@acme.example');
    await visit.step('handoff');
    await visit.press('Cancel');
    await visit.step('identify');
    assert.equal(await visit.value('input[name=username]'), 'ada@acme.example');
  });
});
