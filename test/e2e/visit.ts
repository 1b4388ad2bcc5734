import assert from 'node:assert/strict';
import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../support/find-browsers.ts';
import { chromiumOptions } from '../support/launch-options.ts';

/** @param options Beside the usual ones. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium was found; set CHROME_PATH.');
  return puppeteer.launch({ ...chromiumOptions(executable), ...options });
}

/** One person's visit to a host page in a profile of its own, by the keyboard. */
export class Visit {
  readonly page: Page;
  /** What went wrong in the page's scripts; must stay empty. */
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** In a page that is there already. */
  static in(page: Page): Visit {
    return new Visit(page);
  }

  static async to(browser: Browser, address: string): Promise<Visit> {
    const context = await browser.createBrowserContext();
    const visit = Visit.in(await context.newPage());
    await visit.page.goto(address);
    await visit.widget();
    return visit;
  }

  async widget(): Promise<void> {
    await this.page.waitForSelector('login-widget input[name=username]');
  }

  async step(name: string): Promise<void> {
    const at = (step: string) => document.querySelector('login-widget')?.step === step;
    try {
      await this.page.waitForFunction(at, { timeout: 15_000 }, name);
    } catch {
      assert.fail(`Not at "${name}" but ${this.page.url()}: ${await this.text()}`);
    }
  }

  async identify(identifier: string): Promise<void> {
    await this.page.focus('login-widget input[name=username]');
    await this.#type(identifier);
  }

  async enterSecret(secret: string): Promise<void> {
    await this.page.waitForSelector('login-widget input[data-secret]:focus');
    await this.#type(secret);
  }

  async press(label: string): Promise<void> {
    await this.page.locator(`::-p-xpath(//login-widget//button[.="${label}"])`).click();
  }

  /** At the identity provider, whichever it is. */
  async signInAt(userName: string, password = `${userName}-at-idp`): Promise<void> {
    // A page that puts the focus somewhere once it is there would take a part of what is typed before.
    await this.page.waitForFunction(
      () => location.hostname === 'localhost' && document.readyState === 'complete',
    );
    await this.page.waitForSelector('input[name=password]');
    await this.page.$eval('input[name=username]', (input) => {
      input.value = '';
    });
    await this.page.type('input[name=username]', userName);
    await this.page.type('input[name=password]', password);
    await this.page.keyboard.press('Enter');
  }

  /** Until a text is on the page. */
  async sees(text: string): Promise<void> {
    // Between two pages there is no body.
    const has = (wanted: string) =>
      document.querySelector('body')?.innerText.includes(wanted) === true;
    try {
      await this.page.waitForFunction(has, { timeout: 15_000 }, text);
    } catch {
      assert.fail(`"${text}" is not at ${this.page.url()}: ${await this.text()}`);
    }
  }

  /** Begins to leave for the page before. */
  async back(): Promise<void> {
    await this.page.evaluate(() => {
      // Not at once: what is asked of a page that is being left gets no answer.
      setTimeout(() => {
        history.back();
      });
    });
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Who is signed in, by the word of the server. */
  async user(): Promise<string | null> {
    const name = () =>
      fetch('/login/v1/session')
        .then((response) => response.json())
        .then(
          (answer: { user: { displayName: string } | null }) => answer.user?.displayName ?? null,
        );
    return this.page.evaluate(name);
  }

  async end(): Promise<void> {
    await this.page.browserContext().close();
    assert.deepEqual(this.errors, []);
  }

  async #type(text: string): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyA');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
}
