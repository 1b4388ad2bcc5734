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
    // Also what a policy forbids before any script of the page can hear of it.
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.errors.push(message.text());
    });
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

  /** Changes a setting as somebody at the form does. */
  async set(name: string, value: string): Promise<void> {
    const change = (field: Element, wanted: string) => {
      const { type } = field as HTMLInputElement;
      Object.assign(field, type === 'checkbox' ? { checked: wanted !== '' } : { value: wanted });
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await this.page.$eval(`form [name="${name}"]`, change, value);
  }

  /** Until something holds on the stage. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    await (await this.stage()).waitForFunction(holds, patience);
  }

  async step(): Promise<string | undefined> {
    return (await this.stage()).evaluate(() => document.querySelector('login-widget')?.step);
  }

  /** Types into the stage, and submits. */
  async identify(identifier: string): Promise<void> {
    await this.#type('input[name=username]', identifier);
  }

  /** Of whatever kind: the field that is to be filled in now. */
  async enterSecret(secret: string): Promise<void> {
    await this.#type('input[data-secret]', secret);
  }

  /** Chooses these questions, and answers each. */
  async answer(questions: readonly string[]): Promise<void> {
    const stage = await this.stage();
    await stage.waitForSelector('login-widget select', { ...patience, visible: true });
    const selects = await stage.$$('login-widget select');
    for (const [index, question] of questions.entries()) await selects[index]?.select(question);
    for (const field of await stage.$$('login-widget input[name=answer]')) await field.type('Ulm');
    await this.page.keyboard.press('Enter');
  }

  async press(label: string): Promise<void> {
    const button = `::-p-xpath(//login-widget//button[.="${label}"])`;
    await (await this.stage()).locator(button).setTimeout(patience.timeout).click();
  }

  async reaches(step: string): Promise<void> {
    const at = (wanted: string) => document.querySelector('login-widget')?.step === wanted;
    await (await this.stage()).waitForFunction(at, patience, step);
    // Events are told after the step is there.
    const told = (wanted: string) =>
      document.querySelector('#trail [aria-current] b')?.textContent === wanted;
    await this.page.waitForFunction(told, patience, step);
  }

  /** Until a text is on the stage. */
  async sees(text: string): Promise<void> {
    const has = (wanted: string) => document.body.innerText.includes(wanted);
    await (await this.stage()).waitForFunction(has, patience, text);
  }

  /** What a button of the console puts on the clipboard, which is not everyone's to read. */
  copy(button: string): Promise<string> {
    return this.page.$eval(button, (element) => {
      const copied = new Promise<string>((resolve) => {
        navigator.clipboard.writeText = async (text) => {
          resolve(text);
        };
      });
      (element as HTMLElement).click();
      return copied;
    });
  }

  /** The log as the browser keeps it. */
  async stored(): Promise<unknown> {
    return JSON.parse(await this.page.evaluate(() => sessionStorage.getItem('qa:log') ?? '[]'));
  }

  /** What a part of the console says. */
  text(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => (element as HTMLElement).innerText);
  }

  /** Lines of the log, newest first. */
  log(): Promise<string[]> {
    return this.page.$$eval('#log > li', (lines) => lines.map(({ innerText }) => innerText));
  }

  async end(): Promise<void> {
    await this.page.close();
    assert.deepEqual(this.errors, []);
  }

  async #type(selector: string, text: string): Promise<void> {
    const editable = `login-widget ${selector}:not([readonly], [hidden] *)`;
    const field = await (
      await this.stage()
    ).waitForSelector(editable, {
      ...patience,
      visible: true,
    });
    await field?.click({ count: 3 });
    await field?.type(text);
    await this.page.keyboard.press('Enter');
  }
}
