/** The QA console itself: its settings, its hosts, its log, and whether everybody can use it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { QaConsole } from './qa-console.ts';
import { withDemoPages } from './with-demo.ts';

declare global {
  interface Window {
    axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('the QA console', () => {
  const stage = withDemoPages();

  it('takes a change of looks and faults over without losing the step', async () => {
    const qa = await QaConsole.at(stage.browser, stage.demo, '?step=password');
    await qa.driven();
    await qa.set('brand', 'portal');
    await qa.set('fault-password', 'offline');
    await qa.until(() => {
      const accent = getComputedStyle(document.querySelector('login-widget') ?? document.body);
      return accent.getPropertyValue('--login-widget-accent').includes('#d3186d');
    });
    assert.equal(await qa.step(), 'password');
    await qa.enterSecret(' pä ss wörd ');
    await qa.sees('You are offline');
    const query = new URL(qa.page.url()).searchParams.toString();
    assert.equal(query, 'step=password&brand=portal&fault-password=offline');
    await qa.end();
  });

  it('says what in an address is wrong, and keeps it there', async () => {
    const query = '?viewport=watch&latency=-1&lang=de&nonsense=1&answers=scripted';
    const qa = await QaConsole.at(stage.browser, stage.demo, query);
    const complaints = (await qa.text('#complaints')).split('\n');
    assert.deepEqual(complaints, [
      'Viewport: “watch” is none of phone, tablet, desktop, column; the default counts.',
      'Latency, ms: “-1” is no whole number from 0 to 60000; the default counts.',
      'There is no setting “nonsense”; it does nothing.',
    ]);
    await qa.set('guest', 'on');
    assert.equal(new URL(qa.page.url()).search, `${query}&guest=on`);
    assert.equal(await qa.copy('#copy-address'), qa.page.url());
    await qa.end();
  });

  it('plays hosts: another site asks for no secret, an app opens no window, a strict one complains not', async () => {
    const framed = await QaConsole.at(stage.browser, stage.demo, '?step=password&host=framed');
    await framed.driven();
    await framed.sees('Continue in a window of its own');
    await framed.end();
    const app = await QaConsole.at(stage.browser, stage.demo, '?answers=scripted&host=webview');
    await app.identify('ada');
    await app.page.waitForSelector('#redirect[open] dl', { timeout: 15_000 });
    await app.page.click('#redirect-stay');
    assert.equal(await app.step(), 'handoff');
    await app.end();
    const strict = await QaConsole.at(stage.browser, stage.demo, '?step=signed-in&host=strict');
    await strict.driven();
    assert.doesNotMatch((await strict.log()).join(), /policy forbids/);
    await strict.end();
  });

  it('lets time go by faster, or not at all', async () => {
    const fast = await QaConsole.at(stage.browser, stage.demo, '?step=locked&clock=faster');
    await fast.driven();
    // Two minutes, for everybody else.
    await fast.sees('in 28 minutes');
    await fast.end();
    const still = await QaConsole.at(stage.browser, stage.demo, '?step=locked&clock=still');
    await still.driven();
    await still.until(async () => {
      const before = performance.now();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() === before;
    });
    assert.equal(await still.step(), 'locked');
    await still.end();
  });

  it('saves what a bug report needs, and no secret', async () => {
    const qa = await QaConsole.at(stage.browser, stage.demo, '?answers=scripted');
    await qa.identify('carol');
    await qa.reaches('password');
    await qa.enterSecret(' pä ss wörd ');
    await qa.reaches('signed-in');
    const report = await qa.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          URL.createObjectURL = (file) => {
            if (file instanceof Blob) void file.text().then(resolve);
            return '#';
          };
          document.querySelector<HTMLElement>('#download')?.click();
        }),
    );
    const { address, browser: agent, log } = JSON.parse(report) as Record<string, unknown>;
    assert.equal(address, qa.page.url());
    assert.match(String(agent), /Chrome/);
    assert.match(JSON.stringify(log), /signed-in/);
    assert.doesNotMatch(report, /pä ss/);
    await qa.end();
  });

  it('finds what is looked for', async () => {
    const qa = await QaConsole.at(stage.browser, stage.demo, '');
    await qa.page.waitForSelector('#people li');
    await qa.page.type('#find', 'extension');
    const seen = await qa.page.$$eval('.setup [data-find]', (items) =>
      items.filter((item) => item.checkVisibility()).map((item) => item.textContent.slice(0, 4)),
    );
    assert.deepEqual(seen, ['Dave']);
    await qa.end();
  });

  const inspect = async (page: Page, scheme: string) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.evaluate(AXE);
    const found = await page.evaluate(async (tags) => {
      const { violations } = await window.axe.run(document.documentElement, {
        runOnly: tags,
        iframes: false,
      });
      const wide = document.documentElement.scrollWidth - innerWidth;
      return [
        ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
        ...(wide > 0 ? [`${String(wide)} px too wide`] : []),
      ];
    }, TAGS);
    assert.deepEqual(found, []);
  };

  it('can be used by everybody, wide and narrow, in both schemes', async () => {
    const query = '?problem=invalid_credentials&motion=reduce&radius=999&host=portal';
    const qa = await QaConsole.at(stage.browser, stage.demo, query);
    await qa.driven();
    await qa.page.$$eval('details', (all) => {
      for (const each of all) each.open = true;
    });
    await inspect(qa.page, 'dark');
    await qa.page.setViewport({ width: 360, height: 740 });
    await inspect(qa.page, 'light');
    await qa.end();
  });

  it('has a gallery and a page for paused redirects that can be, too', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.demo.url}/qa/gallery/?show=languages&step=password`);
    await page.waitForSelector('[data-state=done]', { timeout: 20_000 });
    await inspect(page, 'light');
    const target = encodeURIComponent('https://idp.example/sso?SAMLRequest=broken&RelayState=r1');
    await page.goto(`${stage.demo.url}/qa/redirect/#${target}`);
    await page.waitForSelector('dl');
    await inspect(page, 'dark');
    assert.match(await page.$eval('dl', (list) => list.innerText), /This cannot be unpacked/);
    await page.close();
  });
});
