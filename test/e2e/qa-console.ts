import assert from 'node:assert/strict';
import type { Browser, Frame, Page } from 'puppeteer-core';

/** Milliseconds for what must come; machines are loaded. */
const patience = { timeout: 20_000 };

/** The QA console in a tab of its own, with the stage inside it. */
export class QaConsole {
  readonly page: Page;
  /** What went wrong in the scripts of page and stage; must stay empty. */
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async at(browser: Browser, demo: { url: string }, query: string): Promise<QaConsole> {
    const console = new QaConsole(await browser.newPage());
    await console.page.goto(`${demo.url}/qa/${query}`);
    await console.stage();
    return console;
  }

  /** The stage that there is now, once the element is in it. */
  async stage(): Promise<Frame> {
    const frame = await this.page.waitForFrame(
      async (each) => each.url().includes('/qa/stage/') && !each.detached,
      patience,
    );
    await frame.waitForSelector('login-widget [data-part=heading]', patience);
    return frame;
  }

  /** Until what the address asks for is done, whatever came of it. */
  async driven(): Promise<string> {
    const done = () => {
      const note = document.querySelector<HTMLElement>('#drive');
      return /done|failed/.test(note?.dataset['state'] ?? '') && note?.textContent;
    };
    return String(await (await this.page.waitForFunction(done, patience)).jsonValue());
  }

  /** Follows a link of the lists. */
  async choose(name: string): Promise<void> {
    await this.page.$eval(`a[data-name="${name}"]`, (link) => {
      link.click();
    });
    // The old stage is gone at once, and with it what was said of it.
    await this.stage();
  }

  async step(): Promise<string | undefined> {
    return (await this.stage()).evaluate(() => document.querySelector('login-widget')?.step);
  }

  /** Lines of the log, newest first. */
  log(): Promise<string[]> {
    return this.page.$$eval('#log > li', (lines) => lines.map(({ innerText }) => innerText));
  }

  async end(): Promise<void> {
    await this.page.close();
    assert.deepEqual(this.errors, []);
  }
}
