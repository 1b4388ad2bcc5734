/** Coming back from the organisation, with a handle that is good once. */
import assert from 'node:assert/strict';
import { inEachEngine } from '../support/browser-suite.ts';

/** Written as no library would write it; `%7E` need not be encoded, `+` and `%20` mean the same. */
const deepLink = '?meeting=a%20b+c&x=%7E&empty#room=%C3%A4/1?login=no';

inEachEngine('A return from SSO', (it) => {
  it('is redeemed once, and leaves the address as it was', async ({ site, visit }) => {
    const page = site.page({ widgets: 2 });
    await visit.goTo(page.address + deepLink);
    const entries = await visit.tab.run(() => {
      history.replaceState({ host: 'kept' }, '');
      return history.length;
    });
    await visit.identify('ada@acme.example');
    await visit.goOn('ok');
    await visit.step('signed-in');
    assert.equal(await visit.tab.run(() => location.href), page.address + deepLink);
    // The organisation, and the page again; cleaning the address adds none.
    assert.equal(await visit.tab.run(() => history.length), entries + 2);

    await visit.settled();
    const steps = () => [...document.querySelectorAll('login-widget')].map(({ step }) => step);
    assert.deepEqual(await visit.tab.run(steps), ['signed-in', 'identify']);
    assert.equal(page.count('sso/result'), 1);
    assert.deepEqual(page.calls.at(-1)?.body, { handoff: 'h1' });
    assert.equal(page.returnTo, page.address + deepLink);
  });

  it('is not redeemed again by a reload', async ({ site, visit }) => {
    const page = site.page();
    await visit.goTo(page.address);
    await visit.identify('ada@acme.example');
    await visit.goOn('ok');
    await visit.step('signed-in');
    await visit.tab.leave(() => {
      location.reload();
    });
    await visit.step('identify');
    await visit.settled();
    await visit.step('identify');
    assert.equal(page.count('sso/result'), 1);
  });

  it('proves nothing by itself', async ({ site, visit }) => {
    const page = site.page({
      answers: { 'sso/result': { status: 410, problem: { code: 'handoff_invalid' } } },
    });
    await visit.goTo(`${page.address}?login=ok&handoff=forged&next=1`);
    await visit.step('sso-failed');
    assert.equal(await visit.tab.run(() => location.href), `${page.address}?next=1`);
  });

  it('goes on to the page that the host names', async ({ site, visit }) => {
    const next = site.page();
    const { pathname } = new URL(next.address);
    const page = site.page({ attributes: `return-to="${pathname}?calls=42#top"` });
    await visit.goTo(page.address);
    await visit.identify('ada@acme.example');
    await visit.goOn('ok');
    const arrived = (address: string) => location.href === address;
    await visit.tab.until(arrived, `${next.address}?calls=42#top`);
  });
});
