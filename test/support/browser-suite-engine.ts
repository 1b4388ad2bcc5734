import type { Browser } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import type { BrowserName } from '../run/options.mjs';
import { startWebKitDriver } from '../run/webkit-driver.ts';
import { eventually } from './browser-suite-eventually.ts';
import type { Tab } from './browser-suite-tab.ts';
import { PuppeteerTab, WebDriverTab } from './browser-suite-tab.ts';
import { findChromium, findFirefox, findWebKit } from './find-browsers.ts';
import { chromiumOptions, firefoxOptions } from './launch-options.ts';
import { WebDriver } from './web-driver.ts';

/** A running browser with one tab, beside which pages may open others. */
export class Engine {
  readonly tab: Tab;
  /** Tabs that pages have opened. */
  readonly others: () => Promise<Tab[]>;
  /** Whether the browser runs; one that has crashed does not. */
  readonly runs: () => Promise<boolean>;
  readonly close: () => Promise<void>;

  constructor(running: Pick<Engine, 'tab' | 'others' | 'runs' | 'close'>) {
    this.tab = running.tab;
    this.others = running.others;
    this.runs = running.runs;
    this.close = running.close;
  }

  /** The other tab, once there is one. */
  async other(): Promise<Tab> {
    await this.#countsOthers(1);
    const [tab] = await this.others();
    if (!tab) throw new Error('The other tab closed at once.');
    return tab;
  }

  /** Until all other tabs have closed. */
  alone(): Promise<void> {
    return this.#countsOthers(0);
  }

  #countsOthers(wanted: number): Promise<void> {
    return eventually(
      async () => (await this.others()).length === wanted,
      async () => `${String((await this.others()).length)} other tabs, not ${String(wanted)}`,
    );
  }
}

/** How each engine is started; null when it is not installed. */
export const engines: Record<BrowserName, (() => Promise<Engine>) | null> = {
  chromium: starter(findChromium(), async (path) => driven(await launch(chromiumOptions(path)))),
  firefox: starter(findFirefox(), async (path) => driven(await launch(firefoxOptions(path)))),
  webkit: starter(findWebKit(), async (found) => {
    // What ends with this process ends with a signal, too.
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'])
      process.once(signal, () => process.exit(1));
    const port = await startWebKitDriver(found);
    const driver = await WebDriver.begin(`http://127.0.0.1:${String(port)}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    });
    const [first = ''] = await driver.windows();
    const others = async () =>
      (await driver.windows())
        .filter((window) => window !== first)
        .map((window) => new WebDriverTab(driver, window));
    const tab = new WebDriverTab(driver, first);
    return new Engine({ tab, others, runs: () => driver.answers(), close: () => driver.end() });
  }),
};

function starter<Found>(
  found: Found | null,
  start: (found: Found) => Promise<Engine>,
): (() => Promise<Engine>) | null {
  return found === null ? null : () => start(found);
}

async function driven(browser: Browser): Promise<Engine> {
  const blank = await browser.pages();
  // Other than the tab that is there from the start, it has the focus of the system, in Firefox too.
  const first = await browser.newPage();
  await Promise.all(blank.map((page) => page.close()));
  const others = async () =>
    (await browser.pages()).filter((page) => page !== first).map((page) => new PuppeteerTab(page));
  const runs = () => Promise.resolve(browser.connected);
  return new Engine({ tab: new PuppeteerTab(first), others, runs, close: () => browser.close() });
}
