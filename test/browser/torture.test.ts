/** Many elements come and go on one page; nothing of them may stay. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser, CDPSession } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { Site } from '../support/browser-suite-site.ts';
import { findChromium } from '../support/find-browsers.ts';
import { chromiumOptions } from '../support/launch-options.ts';

const MOUNTS = 1_000;
const executable = findChromium();

let site: Site;
let browser: Browser | undefined;
before(async () => {
  site = await Site.start();
  if (executable) browser = await puppeteer.launch(chromiumOptions(executable));
});
after(async () => {
  await browser?.close();
  await site.close();
});

/** What a page holds once all garbage is gone. */
async function holds(session: CDPSession) {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, bytes: usedSize };
}

/** Mounts, begins to sign in, and removes: at once, in the middle of a call, or after it. */
const mount = async (count: number) => {
  const place = document.body.appendChild(document.createElement('div'));
  for (let round = 0; round < count; round += 1) {
    const element = document.createElement('login-widget');
    element.setAttribute('backend', 'login/v1');
    element.addEventListener('login-step', () => element.step);
    place.append(element);
    await element.updateComplete;
    if (round % 5 === 0) {
      element.start('ada@acme.example');
      if (round % 10 === 0) {
        await new Promise((resolve) => {
          element.addEventListener('login-discovered', resolve, { once: true });
        });
      }
    }
    element.remove();
  }
  place.remove();
  // The browser notes each call for the page.
  performance.clearResourceTimings();
};

const skip = executable ? false : 'Chromium is not installed, which alone tells what a page holds';
it(`${String(MOUNTS)} elements leave no node, no listener and no memory`, { skip }, async (t) => {
  assert.ok(browser);
  const page = await browser.newPage();
  const password = { flow: 'f', methods: [{ type: 'password' as const }] };
  await page.goto(site.page({ widgets: 1, answers: { discovery: password } }).address);
  await page.waitForSelector('login-widget input');
  const session = await page.createCDPSession();
  // What is made once, and what the engine learns and compiles on the way, is there after as many.
  await page.evaluate(mount, MOUNTS);
  const early = await holds(session);
  await page.evaluate(mount, MOUNTS);
  const late = await holds(session);
  t.diagnostic(`${JSON.stringify(early)} → ${JSON.stringify(late)}`);
  assert.equal(late.nodes, early.nodes);
  assert.equal(late.listeners, early.listeners);
  const growth = (late.bytes - early.bytes) / MOUNTS;
  assert.ok(growth < 200, `${growth.toFixed(0)} bytes for each element`);
  assert.deepEqual(site.errors, []);
});
