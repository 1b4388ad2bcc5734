/** What a person who is not signed in sees before the element's script is there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { newPage } from '../support/browser.ts';
import { Visit } from './visit.ts';
import { withDemo } from './with-demo.ts';

const FIELD = 'login-widget input[name=username]';

/** Keeps the element's script back until the returned function is called. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  const held: HTTPRequest[] = [];
  let free = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (free || !request.url().endsWith('/login-widget.js')) void request.continue();
    else held.push(request);
  });
  return async () => {
    free = true;
    await Promise.all(held.map((request) => request.continue()));
  };
}

describe('before the script is there', () => {
  const stage = withDemo();

  for (const path of ['/', '/join/?meeting=482-113-906']) {
    it(`the sign-in of ${path} is seen and typed into, and nothing moves when it comes`, async () => {
      const { page, expectNoProblems, close } = await newPage(stage.browser);
      await page.evaluateOnNewDocument(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            // The next step may look otherwise.
            const { hadRecentInput, startTime } = entry as PerformanceEntry & {
              hadRecentInput: boolean;
            };
            if (!hadRecentInput) shifts.push(startTime);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const release = await holdScript(page);
      const loaded = page.goto(stage.demo.url + path);
      const field = await page.waitForSelector(FIELD, { visible: true, timeout: 15_000 });
      assert.equal(await page.evaluate(() => customElements.get('login-widget') ?? null), null);
      await field?.type('carol@initech.example');

      await release();
      await loaded;
      await page.waitForFunction(() => customElements.get('login-widget'));
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('name')),
        'username',
      );
      await page.keyboard.press('Enter');
      await Visit.in(page).step('password');
      const shifts = () => (window as unknown as { shifts: number[] }).shifts;
      assert.deepEqual(await page.evaluate(shifts), []);
      expectNoProblems();
      await close();
    });
  }

  it('nobody who is signed in sees a sign-in', async () => {
    const visit = await Visit.to(stage.browser, stage.demo.url);
    await visit.identify('carol@initech.example');
    await visit.enterSecret(' pä ss wörd ');
    await visit.sees('Hello, Carol');
    await visit.page.evaluateOnNewDocument(() => {
      setInterval(() => {
        const shown = document.querySelector('#sign-in')?.checkVisibility();
        if (shown) Object.assign(window, { flashed: true });
      }, 5);
    });
    await visit.page.reload();
    await visit.sees('Hello, Carol');
    assert.equal(await visit.page.evaluate(() => 'flashed' in window), false);
    await visit.end();
  });

  it('who has no JavaScript reads that it is needed', async () => {
    const page = await stage.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(stage.demo.url);
    const message = await page.waitForSelector('.no-widget', { visible: true, timeout: 10_000 });
    assert.ok(message);
    await page.close();
  });
});
