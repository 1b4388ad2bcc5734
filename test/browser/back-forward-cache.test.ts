/** Leaving, and coming back by the browser's Back. */
import assert from 'node:assert/strict';
import { discovered, held, signedIn } from '../support/browser-suite-answers.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Visit } from '../support/browser-suite-visit.ts';

const secret = 'input[data-secret]';

/** Everything that all fields of the page hold. */
const typed = ({ tab }: Visit) =>
  tab.run(() => [...document.querySelectorAll('input')].map(({ value }) => value).join('|'));
const isBusy = ({ tab }: Visit) =>
  tab.run(() => document.querySelector('login-widget form')?.getAttribute('aria-busy'));
const isFromCache = ({ tab }: Visit) => tab.run(() => window.watched.persisted.at(-1));

inEachEngine('Back', (it) => {
  it('from the organisation leads to a usable first step', async ({ site, visit }) => {
    const page = site.page();
    await visit.goTo(page.address);
    await visit.identify('ada@acme.example');
    await visit.atOrganisation();
    await visit.back();
    await visit.step('identify');
    assert.equal(await isFromCache(visit), true);
    assert.equal(await typed(visit), 'ada@acme.example');
    assert.equal(await isBusy(visit), 'false');
    await visit.settled();
    assert.equal(page.count('discovery'), 1);

    await visit.press('Next');
    await visit.atOrganisation();
    assert.equal(page.count('sso/begin'), 2);
  });

  it('leads there also where the page may not be stored', async ({ site, visit }) => {
    const page = site.page({ headers: { 'cache-control': 'no-store' } });
    await visit.goTo(page.address);
    await visit.identify('ada@acme.example');
    await visit.atOrganisation();
    await visit.back();
    await visit.step('identify');
    assert.equal(await isBusy(visit), 'false');
    await visit.identify('ada@acme.example');
    await visit.atOrganisation();
    assert.equal(page.count('sso/begin'), 2);
  });

  it('finds no password that was typed before', async ({ site, visit }) => {
    const page = site.page({ answers: { discovery: discovered({ type: 'password' }) } });
    await visit.goTo(page.address);
    await visit.identify('carol@initech.example');
    await visit.step('password');
    await visit.fill(secret, 'never to be seen again');
    await visit.press('Show password');
    await leave(visit, page.organisation);
    await visit.back();
    await visit.step('password');
    assert.equal(await isFromCache(visit), true);
    assert.equal(await typed(visit), 'carol@initech.example|');
    assert.equal(await typeOf(visit), 'password');
  });

  it('leaves what was waiting for an answer', async ({ site, visit }) => {
    const answer = held(signedIn);
    const page = site.page({
      answers: { discovery: discovered({ type: 'password' }), password: answer.answer },
    });
    await visit.goTo(page.address);
    await visit.identify('carol@initech.example');
    await visit.enterSecret('never to be seen again');
    await visit.step('verifying');
    await leave(visit, page.organisation);
    answer.release();
    await visit.back();
    // Engines differ in whether such a page is kept; both ways it must be usable.
    const step = (await isFromCache(visit)) ? 'password' : 'identify';
    await visit.step(step);
    assert.equal(await isBusy(visit), 'false');
    assert.doesNotMatch(await typed(visit), /never/);
    if (step === 'identify') await visit.identify('carol@initech.example');
    await visit.enterSecret('again');
    await visit.step('signed-in');
  });
});

const typeOf = ({ tab }: Visit) =>
  tab.run((at) => document.querySelector<HTMLInputElement>(at)?.type, secret);

async function leave(visit: Visit, address: string): Promise<void> {
  await visit.tab.leave((url) => {
    location.assign(url);
  }, address);
  await visit.atOrganisation();
}
