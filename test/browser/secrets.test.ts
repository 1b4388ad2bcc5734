/** Where a secret and an identifier go, and where not, seen from the whole page and its network. */
import assert from 'node:assert/strict';
import { discovered, refused, signedIn, sso } from '../support/browser-suite-answers.ts';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { HostPage } from '../support/browser-suite-site.ts';

const who = 'canary-person@initech.example';
const wrong = 'canary-wrong-secret';
const right = 'canary-right-secret';
const fresh = 'canary-fresh-secret';
const rules = { minLength: 4, maxLength: 64 };

/** All that a script of the page, or whoever looks at the browser later, can read. */
const readable = async () => {
  const elements = [...document.querySelectorAll('*')];
  const inside = elements.flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('*') ?? []),
  ]);
  const all = [...elements, ...inside];
  const fields = all.filter((element) => element instanceof HTMLInputElement);
  const databases = await indexedDB.databases().catch(() => []);
  return {
    secretFields: fields.filter(({ name }) => name !== 'username').map(({ value }) => value),
    markup: all.map((element) => element.cloneNode() as Element).map(({ outerHTML }) => outerHTML),
    text: [document.body.innerText, ...inside.map(({ textContent }) => textContent)],
    heard: window.watched.heard,
    stores: [{ ...localStorage }, { ...sessionStorage }, document.cookie, databases],
    address: [location.href, document.title, history.state as unknown, window.name],
    timing: performance.getEntries().map((entry) => JSON.stringify(entry)),
  };
};

async function check({ visit, site }: Scene, page: HostPage, step: string): Promise<void> {
  const { text, ...rest } = await visit.tab.run(readable);
  const beside = JSON.stringify([rest, site.requests]);
  for (const secret of [wrong, right, fresh]) {
    assert.ok(!JSON.stringify([text, beside]).includes(secret), `${secret} at ${step}`);
  }
  // Who signs in stands on the page, for her, and in the one field; nowhere else.
  assert.ok(!beside.includes('canary-person'), `${who} at ${step}: ${beside}`);
  // The check can see: what is typed is there until it is sent.
  assert.ok(rest.heard.length > 0);
  assert.ok(page.calls.length > 0);
}

/** The calls that carried something, by name. */
const carriers = (page: HostPage, text: string) =>
  page.calls.filter(({ body }) => JSON.stringify(body).includes(text)).map(({ name }) => name);

inEachEngine('What is typed', (it) => {
  it('goes to the call that is for it, and stays nowhere', async (scene) => {
    const { site, visit } = scene;
    const page = site.page({
      answers: {
        discovery: discovered({ type: 'password' }),
        password: refused(401, 'invalid_credentials'),
      },
    });
    await visit.goTo(page.address);
    site.requests.length = 0;
    await visit.identify(who);
    await visit.step('password');
    await check(scene, page, 'password');
    await visit.enterSecret(wrong);
    await visit.tab.until(
      () => document.querySelector('login-widget [role=alert]')?.textContent !== '',
    );
    await check(scene, page, 'a wrong password');
    page.answers = { password: { status: 'change_required', flow: 'f2', rules } };
    await visit.enterSecret(right);
    await visit.step('change-password');
    await check(scene, page, 'change-password');
    page.answers = { 'password/change': signedIn };
    await visit.enterSecret(fresh);
    await visit.step('signed-in');
    await check(scene, page, 'signed-in');
    assert.deepEqual(carriers(page, who), ['discovery']);
    assert.deepEqual(carriers(page, wrong), ['password']);
    assert.deepEqual(carriers(page, right), ['password']);
    assert.deepEqual(carriers(page, fresh), ['password/change']);
    // Browsers ask for a picture of the page when they like to.
    const asked = site.requests.filter((request) => request !== 'GET /favicon.ico');
    assert.deepEqual(
      asked.map((request) => request.replace(/^POST \/\d+\/login\/v1\//, '')),
      ['discovery', 'password', 'password', 'password/change'],
    );
  });

  it('is gone from the page that comes back from the organisation', async (scene) => {
    const { site, visit } = scene;
    const page = site.page({ answers: { discovery: discovered(sso, { type: 'password' }) } });
    await visit.goTo(page.address);
    await visit.identify(who);
    await visit.step('choose');
    await visit.press('Use your password');
    await visit.fill('input[data-secret]', wrong);
    await visit.press('Continue with Acme');
    await visit.goOn('ok');
    await visit.step('signed-in');
    await check(scene, page, 'signed-in');
    assert.deepEqual(carriers(page, wrong), []);
  });

  it('and nothing before it, is what the network sees', async (scene) => {
    const { site, visit } = scene;
    site.requests.length = 0;
    const page = site.page({ attributes: 'remember identifier="somebody"' });
    await visit.goTo(page.address);
    await visit.fill('input[name=username]', who);
    await visit.settled();
    const own = new URL(page.address).pathname;
    const expected = [own, '/watch.js', '/standalone.js', '/favicon.ico', 'blank'];
    const others = site.requests.filter(
      (request) => !expected.includes(request.replace('GET ', '')),
    );
    assert.deepEqual(others, []);
    const hosts = await visit.tab.run(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).host),
    );
    assert.deepEqual([...new Set(hosts)], [new URL(page.address).host]);
  });
});
