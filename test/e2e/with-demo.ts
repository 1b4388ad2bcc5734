import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import type { DemoPages } from '../support/demo-pages.ts';
import { serveDemoPages } from '../support/demo-pages.ts';
import { launch } from './visit.ts';

/** What all tests of a suite share. */
export interface Stage<Server> {
  readonly demo: Server;
  readonly browser: Browser;
}

/**
 * Starts a demo and a browser before the tests of the suite that it is called in, and ends both after them.
 *
 * @param settings Of the demo, in its environment.
 * @returns Both, once tests run.
 */
export function withDemo(settings: Record<string, string> = {}): Stage<Demo> {
  return during(() => startDemo(settings));
}

/** The same with the pages alone, and no server behind them. */
export function withDemoPages(): Stage<DemoPages> {
  return during(serveDemoPages);
}

function during<Server extends { close(): Promise<void> }>(
  start: () => Promise<Server>,
): Stage<Server> {
  let stage: Stage<Server> | undefined;
  before(async () => {
    const [demo, browser] = await Promise.all([start(), launch()]);
    stage = { demo, browser };
  });
  after(async () => {
    await stage?.browser.close();
    await stage?.demo.close();
  });
  const running = () => stage ?? assert.fail('The demo runs only while tests do.');
  return {
    get demo() {
      return running().demo;
    },
    get browser() {
      return running().browser;
    },
  };
}
