/** A day of an administrator, with a real identity provider that others made. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { serviceProviderAddresses } from '../../demo/server/broker/service-provider-addresses.ts';
import type { Demo } from '../support/demo.ts';
import { freePort, startDemo } from '../support/demo.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import type { SimpleSamlPhp } from '../support/simplesamlphp.ts';
import { launch, Visit } from './visit.ts';

const hostile = '<img src=x onerror="document.title=1">';
const mallory = 'mallory@elsewhere.example';

describe('an administrator’s day', () => {
  let demo: Demo;
  let browser: Browser;
  let provider: SimpleSamlPhp | null = null;
  let missing: string | undefined;
  let startProvider = () => startSimpleSamlPhp({ port: 0, acsUrls: [], spEntityId: '' });
  before(async () => {
    const [port, providerPort] = [await freePort(), await freePort()];
    const { acsUrl, entityId } = serviceProviderAddresses(`http://127.0.0.1:${String(port)}`);
    startProvider = () =>
      startSimpleSamlPhp({ port: providerPort, acsUrls: [acsUrl], spEntityId: entityId });
    const started = await startProvider();
    if ('missing' in started) missing = started.missing;
    else provider = started;
    [demo, browser] = await Promise.all([startDemo({ PORT: String(port) }), launch()]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await provider?.close();
  });

  it('connects an identity provider, lets people in, and helps them when it fails', async (t) => {
    if (!provider) {
      t.skip(missing);
      return;
    }
    const bob = await Visit.to(browser, `${demo.url}/admin/`);
    await bob.identify('bob');
    await bob.step('choose');
    await bob.press('Use your password');
    await bob.enterSecret('correct horse battery');
    await bob.sees('Single sign-on is on');

    // A mistake first: what was entered stays, and the sentence stands beside its field.
    await fill(bob.page, '#metadata-xml', '<metadata/>');
    await click(bob.page, '#check');
    await bob.sees('This metadata is XML, but no SAML metadata');
    assert.equal(await focused(bob.page), 'metadata-xml');
    await axe(bob.page);
    await fill(bob.page, '#metadata-xml', '');
    await connect(bob, provider.metadataUrl, true);
    await click(bob.page, '#test');
    await bob.sees('The identity provider answers (status');
    await click(bob.page, 'a[href$="sign-in-test"]');
    await bob.signInAt('bob');
    await bob.sees('The sign-in worked, and names bob@globex.example.');

    // People: one is new, one would be a double, one has a name to hurt with.
    await goTo(bob.page, 'import');
    const rows = [
      `Mallory,${mallory},optional`,
      'Double,desk@globex.example,off',
      `"${hostile.replaceAll('"', '""')}",hurt@globex.example,off`,
    ];
    await fill(bob.page, '#csv', ['name,email,sso', ...rows].join('\n'));
    await click(bob.page, '#import-check');
    await bob.sees('2 people can be added, 1 cannot');
    await bob.sees('Somebody has this email address already.');
    await axe(bob.page);
    await click(bob.page, '#import-add');
    await bob.sees('2 people added.');

    await activate(demo, browser);
    await goTo(bob.page, 'people');
    await bob.page.reload();
    await bob.sees(hostile);
    await bob.sees('desk@globex.example: Gina, Gio');
    await manage(bob.page, 'Mallory');
    await click(bob.page, '#person-sso [value=enforced]');
    await click(bob.page, '#person-save');
    await bob.sees('Make single sign-on the only way in?');
    await axe(bob.page);
    await click(bob.page, 'dialog [value=yes]');
    await bob.sees('Changed for 1 of 1.');
    await bob.sees('SSO enforced');

    const person = await Visit.to(browser, `${demo.url}/`);
    await person.identify(mallory);
    await person.signInAt('mallory');
    await person.sees('Hello, Mallory');
    await leave(person);

    // The identity provider is down: a temporary password is the way in.
    await provider.close();
    await click(bob.page, 'a[href="#connection"]');
    await click(bob.page, '#test');
    await bob.sees('The single sign-on address refuses connections.');
    await goTo(bob.page, 'people');
    await manage(bob.page, 'Mallory');
    await click(bob.page, '#person-notify');
    await click(bob.page, '#person-reset');
    await bob.sees('Reset the password of Mallory?');
    await click(bob.page, 'dialog [value=yes]');
    const shown = await bob.page.waitForSelector('#temporary-password');
    const password = await shown?.evaluate(({ textContent }) => textContent);
    await axe(bob.page);
    await click(bob.page, '#person-close');
    await bob.page.waitForFunction(() => document.activeElement?.hasAttribute('data-person'));
    assert.ok(!(await bob.page.content()).includes(password ?? ''));
    await begin(person, (url, step) => step === 'sso-failed' && url.startsWith(demo.url));
    await person.press('I have a temporary password');
    await person.enterSecret(password ?? '');
    await person.step('change-password');
    await person.enterSecret('one that I have chosen');
    await person.sees('Hello, Mallory');
    await leave(person);

    // It is back, with another key: its metadata has to be read again.
    const again = await startProvider();
    assert.ok(!('missing' in again));
    provider = again;
    await goTo(bob.page, 'connection');
    await connect(bob, provider.metadataUrl, false);
    await bob.page.waitForFunction(
      () => document.querySelectorAll('#certificates li').length === 2,
    );
    await begin(person, (url) => new URL(url).hostname === 'localhost');
    await person.signInAt('mallory');
    await person.sees('Hello, Mallory');
    await person.end();

    await goTo(bob.page, 'audit');
    await bob.page.select('#audit-kind', 'temporary_password_issued');
    await bob.page.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('#audit-events')?.innerText.split('\n').length === 3,
    );
    await bob.sees('Mallory by Bob');
    await axe(bob.page);
    await bob.end();
  });

  it('is nothing for people who administer nobody', async () => {
    const gio = await Visit.to(browser, `${demo.url}/admin/`);
    await gio.identify('gio');
    await gio.enterSecret('gio-secret-1');
    await gio.sees('This is for administrators');
    await axe(gio.page);
    await gio.end();
  });
});

/** By its address, as far as "Connect"; another identity provider than before is asked about. */
async function connect({ page }: Visit, address: string, another: boolean): Promise<void> {
  await fill(page, '#metadata-address', address);
  await click(page, '#check');
  await page.waitForSelector('#preview:not([hidden])');
  await page.waitForFunction(() => document.activeElement?.id === 'preview-heading');
  await axe(page);
  await click(page, '#connect');
  if (another) await click(page, 'dialog [value=yes]');
  await page.waitForSelector('#preview[hidden]');
  await page.waitForFunction(() => document.activeElement?.id === 'provider-heading');
}

/** By the link in the mail, which the outbox shows. */
async function activate(demo: Demo, browser: Browser): Promise<void> {
  const outbox = await (await browser.createBrowserContext()).newPage();
  await outbox.goto(`${demo.url}/outbox/`);
  const link = await outbox.waitForFunction(
    (to) =>
      [...document.querySelectorAll<HTMLElement>('.mail')]
        .find(({ innerText }) => innerText.includes(to))
        ?.querySelector('a')?.href,
    {},
    mallory,
  );
  await outbox.goto('about:blank').then(async () => outbox.goto(String(await link.jsonValue())));
  const visit = Visit.in(outbox);
  await visit.step('activate');
  await outbox.type('login-widget input[name=new-pin]', '4812');
  await outbox.keyboard.press('Enter');
  await visit.sees('Choose 2 different questions');
  const [first, second] = await outbox.$$('login-widget select');
  await first?.select('first_pet');
  await second?.select('birth_city');
  for (const answer of await outbox.$$('login-widget input[name=answer]')) {
    await answer.type(`an answer ${String(Math.random())}`);
  }
  await outbox.keyboard.press('Enter');
  await visit.sees('Your account is ready');
  await visit.end();
}

/**
 * Begins a sign-in as often as it takes to get somewhere: for some seconds the server does not notice that the
 * identity provider has gone, or is back.
 */
async function begin(
  visit: Visit,
  there: (url: string, step: string | undefined) => boolean,
): Promise<void> {
  const { page } = visit;
  const deadline = Date.now() + 60_000;
  const portal = new URL('/', page.url()).href;
  const now = async () => {
    // In the middle of a navigation there is nobody to ask.
    const step = await page
      .evaluate(() => document.querySelector('login-widget')?.step)
      .catch(() => undefined);
    return [page.url(), step] as const;
  };
  const isElsewhere = ([url, step]: Awaited<ReturnType<typeof now>>) =>
    !url.startsWith(portal) || step === 'sso-failed';
  for (;;) {
    await page.goto(portal);
    await visit.widget();
    await visit.identify(mallory);
    let state = await now();
    while (!isElsewhere(state) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      state = await now();
    }
    if (there(...state)) return;
    assert.ok(Date.now() < deadline, `still at ${state.join(' ')}`);
  }
}

async function leave(visit: Visit): Promise<void> {
  await visit.page.locator('::-p-text(Sign out)').click();
  await visit.sees('You are signed out.');
}

async function manage(page: Page, name: string): Promise<void> {
  await click(page, `[aria-label="Manage ${name}"]`);
  await page.waitForSelector('#person-dialog[open]');
}

async function goTo(page: Page, section: string): Promise<void> {
  await click(page, `.sections a[href="#${section}"]`);
  await page.waitForSelector(`#${section}:not([hidden])`);
}

async function click(page: Page, selector: string): Promise<void> {
  try {
    await page.locator(selector).click();
  } catch (cause) {
    const text = await page.evaluate(() => document.body.innerText);
    throw new Error(`Nothing like ${selector} to press: ${text}`, { cause });
  }
}

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).fill(text);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

const axeScript = await readFile(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** Nothing for axe to find, in what is seen now. The page's policy holds for its scripts, not for the driver's. */
async function axe(page: Page): Promise<void> {
  await page.evaluate(axeScript);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}
