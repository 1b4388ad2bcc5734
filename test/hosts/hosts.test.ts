/**
 * Each example host, installed from nothing with the package as it would be published, built by its own tools,
 * and used by Carol and Ada in a real browser against the real backend.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launch, Visit } from '../e2e/visit.ts';
import type { Demo } from '../support/demo.ts';
import { freePort, startDemo } from '../support/demo.ts';
import type { Front } from './front.ts';
import { startFront } from './front.ts';
import { hostNames, installHost, packPackage } from './install-host.ts';
import { lendShell } from './lend-shell.ts';

const folder = fileURLToPath(new URL('../../.cache/hosts', import.meta.url));

describe('example hosts', () => {
  let demo: Demo;
  let browser: Browser;
  let front: Front;
  let origin: string;
  before(async () => {
    const packed = await packPackage(folder);
    for (const name of hostNames) await installHost(name, packed, join(folder, name));
    const [port, demoPort] = [await freePort(), await freePort()];
    origin = `http://127.0.0.1:${String(port)}`;
    demo = await startDemo({ PORT: String(demoPort), PUBLIC_URL: origin });
    browser = await launch();
    front = await startFront(folder, port, demoPort);
  });
  after(async () => {
    await browser.close();
    await front.close();
    await demo.close();
  });

  assert.ok(hostNames.length >= 7);
  for (const name of hostNames) {
    it(`${name}: Carol signs in by password`, async () => {
      const visit = await Visit.to(browser, `${origin}/hosts/${name}/`);
      await visit.identify('carol@initech.example');
      await visit.enterSecret(' pä ss wörd ');
      await visit.sees('Hello, Carol.');
      assert.equal(await visit.user(), 'Carol');
      await visit.end();
    });

    it(`${name}: Ada signs in by SSO`, async () => {
      const visit = await Visit.to(browser, `${origin}/hosts/${name}/`);
      const shell = name === 'webview' ? await lendShell(visit) : null;
      await visit.identify('ada@acme.example');
      await ((await shell?.opened) ?? visit).signInAt('ada');
      await visit.sees('Hello, Ada.');
      assert.equal(await visit.user(), 'Ada');
      await visit.end();
    });
  }
});
