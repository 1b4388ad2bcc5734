/** What an administrator does on her page, and the people whom she looks after on theirs. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import type { Demo } from '../support/demo.ts';
import { Visit } from './visit.ts';

/** By its address, as far as "Connect"; another identity provider than before is asked about. */
export async function connect({ page }: Visit, address: string, another: boolean): Promise<void> {
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
export async function activate(demo: Demo, browser: Browser, to: string): Promise<void> {
  const outbox = await (await browser.createBrowserContext()).newPage();
  await outbox.goto(`${demo.url}/outbox/`);
  const link = await outbox.waitForFunction(
    (address) =>
      [...document.querySelectorAll<HTMLElement>('.mail')]
        .find(({ innerText }) => innerText.includes(address))
        ?.querySelector('a')?.href,
    {},
    to,
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
export async function begin(
  visit: Visit,
  identifier: string,
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
    await visit.identify(identifier);
    let state = await now();
    while (!isElsewhere(state) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      state = await now();
    }
    if (there(...state)) return;
    assert.ok(Date.now() < deadline, `still at ${state.join(' ')}`);
  }
}

export async function leave(visit: Visit): Promise<void> {
  await visit.page.locator('::-p-text(Sign out)').click();
  await visit.sees('You are signed out.');
}

export async function manage(page: Page, name: string): Promise<void> {
  await click(page, `[aria-label="Manage ${name}"]`);
  await page.waitForSelector('#person-dialog[open]');
}

export async function goTo(page: Page, section: string): Promise<void> {
  await click(page, `.sections a[href="#${section}"]`);
  await page.waitForSelector(`#${section}:not([hidden])`);
}

export async function click(page: Page, selector: string): Promise<void> {
  try {
    await page.locator(selector).click();
  } catch (cause) {
    const text = await page.evaluate(() => document.body.innerText);
    throw new Error(`Nothing like ${selector} to press: ${text}`, { cause });
  }
}

export async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).fill(text);
}

export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

const axeScript = await readFile(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** Nothing for axe to find, in what is seen now. The page's policy holds for its scripts, not for the driver's. */
export async function axe(page: Page): Promise<void> {
  await page.evaluate(axeScript);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}
