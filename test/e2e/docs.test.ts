/** The docs: every example is alive, under the policy of the demo. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { LoginPage, playwrightDriver } from '../../src/testing/index.ts';
import type { Browser, Page } from 'playwright-core';
import type { Manifest } from '../../build/manifest.ts';
import { elementOf } from '../../build/manifest.ts';
import { launch, openPage } from '../package/host-site.ts';
import { root } from '../package/package-file.ts';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';

const patient = { timeout: 60_000 };

/** What a reader does with the example of each event, and what it tells then. */
const walks: Readonly<Record<string, (login: LoginPage) => Promise<string>>> = {
  'login-step': async (login) => {
    await login.identify('dave');
    return 'discovering → pin';
  },
  'login-discovered': async (login) => {
    await login.submit();
    return 'sso or password';
  },
  'login-redirect': async (login) => {
    await login.submit();
    return 'Open Acme: http';
  },
  'login-success': async (login) => {
    await login.submit();
    await login.reach('pin', patient);
    await login.enterSecret('0427');
    return 'Dave is here, by pin.';
  },
  'login-error': async (login) => {
    await login.submit();
    await login.reach('password', patient);
    await login.enterSecret('wrong');
    return 'invalid_credentials in the step password';
  },
  'login-action': async (login) => {
    await login.submit();
    await login.press('Forgot password?');
    return 'Your page shows how';
  },
};

describe('the docs', { concurrency: false }, () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let said: string[];
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), launch()]);
    ({ page, said } = await openPage(browser));
    await page.goto(`${demo.url}/docs/`);
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  /** Opens an example, and waits for its element. */
  async function open(id: string): Promise<LoginPage> {
    await page.locator(`#${id} > summary`).click();
    await page.locator(`#${id} login-widget input[name=username]`).waitFor({ state: 'attached' });
    return new LoginPage(playwrightDriver(page, `#${id} login-widget`));
  }
  const tells = (id: string, text: string) =>
    page.locator(`#${id} .said`, { hasText: text }).waitFor();

  it('every example has a living element beside its code', async () => {
    const ids = await page.locator('.example').evaluateAll((all) => all.map(({ id }) => id));
    assert.ok(ids.length > 25, ids.join());
    for (const id of ids) {
      const login = await open(id);
      assert.notEqual(await login.heading(), '', id);
      const code = await page.locator(`#${id} code`).allTextContents();
      assert.ok(
        code.some((text) => text.includes('<login-widget')),
        id,
      );
      await page.locator(`#${id} > summary`).click();
    }
    assert.deepEqual(said.splice(0), []);
  });

  it('nothing public is missing, and other pages are a link away', async () => {
    const manifest = JSON.parse(
      await readFile(`${root}dist/custom-elements.json`, 'utf8'),
    ) as Manifest;
    const element = elementOf(manifest);
    const { attributes, members, events, slots, cssParts, cssStates, cssProperties } = element;
    const names = [
      ...attributes.map(({ name }) => name),
      // What has an attribute is told there.
      ...members.flatMap((member) =>
        member.kind === 'field' && member.attribute ? [] : member.name,
      ),
      ...events.flatMap(({ name, detail }) => [name, ...detail.map((each) => each.name)]),
      ...slots.map(({ name }) => name),
      ...cssParts.map(({ name }) => `::part(${name})`),
      ...cssStates.map(({ name }) => `:state(${name})`),
      ...cssProperties.map(({ name }) => name),
      ...element.dataParts.map(({ name }) => `[data-part=${name}]`),
    ];
    assert.ok(names.length > 80, `${names.length}`);
    const told = await page.locator('.reference code').allTextContents();
    const bare = told.map((text) => text.replace(/(?<=\w)\(.*\)$/, ''));
    const missing = names.filter((name) => !told.includes(name) && !bare.includes(name));
    assert.deepEqual(missing, []);
    for (const path of ['/brands/', '/qa/']) {
      assert.ok((await page.locator(`main a[href^="${path}"]`).count()) > 0, path);
    }
    const links = await page
      .locator('main a[href^="#"], .contents a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const dangling = await page.evaluate(
      (hrefs) => hrefs.filter((href) => !document.getElementById(href.slice(1))),
      links,
    );
    assert.deepEqual(dangling, []);
  });

  it('the tables lead to the examples', async () => {
    await page.locator('.reference a', { hasText: 'heading-level' }).click();
    const heading = page.locator('#attributes-heading-level [data-part=heading]');
    await heading.waitFor();
    assert.equal(await heading.getAttribute('aria-level'), '3');
  });

  for (const [name, walk] of Object.entries(walks)) {
    it(`${name} is told beside its example`, async () => {
      const id = `events-${name}`;
      const text = await walk(await open(id));
      await tells(id, text);
      assert.deepEqual(said.splice(0), []);
    });
  }
});
