import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { eventually } from './browser-suite-eventually.ts';
import type { WebDriver } from './web-driver.ts';

/** A tab of any engine, or a frame in one. */
export abstract class Tab {
  abstract goTo(address: string): Promise<void>;
  /** Keys to what has the focus, as a person would type them; `\n` is Enter. */
  abstract type(text: string): Promise<void>;
  /** Real keys, such as `Tab` or `Shift+Tab`. */
  abstract press(keys: Keys): Promise<void>;
  /** A real click by the pointer. @param xpath Finds what is there already. */
  abstract click(xpath: string): Promise<void>;
  /** As slow a click as a person's. @param between What happens while the button of the pointer is down. */
  abstract clickSlowly(at: Point, between: () => Promise<void>): Promise<void>;
  /** The first frame in this tab. */
  abstract frame(): Tab;
  /** All of the page as a picture, PNG; a window may be as large as that afterwards. */
  abstract screenshot(): Promise<Buffer>;
  abstract close(): Promise<void>;
  protected abstract call(fn: Callable, args: readonly unknown[]): Promise<unknown>;

  /** Calls a function in the page; it sees nothing but its arguments. */
  async run<Args extends readonly unknown[], Result>(
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.call(fn as Callable, args)) as Awaited<Result>;
  }

  /** For what makes the page go away, and the answer with it. */
  async leave<Args extends readonly unknown[]>(
    fn: (...args: Args) => void,
    ...args: Args
  ): Promise<void> {
    await this.run(fn, ...args).catch(() => undefined);
  }

  /**
   * Until a function returns true, in whatever page is there by then.
   *
   * @throws When it never does, with what stands on the page instead.
   */
  async until<Args extends readonly unknown[]>(
    fn: (...args: Args) => boolean | Promise<boolean>,
    ...args: Args
  ): Promise<void> {
    await eventually(
      () => this.run(fn, ...args),
      async () =>
        `Never true: ${String(fn)} of ${JSON.stringify(args)}, but at ${await this.#describe()}`,
    );
  }

  async #describe(): Promise<string> {
    try {
      return await this.run(() => {
        const step = document.querySelector('login-widget')?.step ?? 'no step';
        return `${location.href} (${step}): ${document.body.innerText}`;
      });
    } catch (error) {
      return `no page: ${String(error)}`;
    }
  }
}

/** In the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Key = 'Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowDown';
export type Keys = Key | `Shift+${Key}`;

export type Callable = (...args: readonly unknown[]) => unknown;

/** In Chromium and Firefox. */
export class PuppeteerTab extends Tab {
  readonly page: Page;
  readonly #frame: () => Frame;

  constructor(page: Page, frame = () => page.mainFrame()) {
    super();
    this.page = page;
    this.#frame = frame;
  }

  async goTo(address: string): Promise<void> {
    // The library's own waiting is confused by pages from the back/forward cache.
    await this.until(() => {
      window.mark = 'leaving';
      return true;
    });
    await this.leave((url) => {
      location.assign(url);
    }, address);
    await this.until(() => window.mark !== 'leaving' && document.readyState === 'complete');
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: Keys): Promise<void> {
    const [last = 'Tab', ...held] = keys.replace('Space', ' ').split('+').reverse() as KeyInput[];
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last);
    for (const key of held) await this.page.keyboard.up(key);
  }

  async click(xpath: string): Promise<void> {
    const element = await this.#frame().$(`::-p-xpath(${xpath})`);
    if (!element) throw new Error(`There is no ${xpath}.`);
    await element.click();
  }

  async clickSlowly({ x, y }: Point, between: () => Promise<void>): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await between();
    await this.page.mouse.up();
  }

  frame(): Tab {
    return new PuppeteerTab(this.page, () => {
      const frame = this.page.frames()[1];
      if (!frame) throw new Error('There is no frame.');
      return frame;
    });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot({ fullPage: true }));
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  protected async call(fn: Callable, args: readonly unknown[]): Promise<unknown> {
    return this.#frame().evaluate(fn, ...args);
  }
}

/** In WebKit. */
export class WebDriverTab extends Tab {
  readonly #driver: WebDriver;
  readonly #place: { readonly window: string; readonly frame: boolean };

  constructor(driver: WebDriver, window: string, frame = false) {
    super();
    this.#driver = driver;
    this.#place = { window, frame };
  }

  goTo(address: string): Promise<void> {
    return this.#driver.goTo(this.#place, address);
  }

  type(text: string): Promise<void> {
    return this.#driver.type(this.#place, text);
  }

  press(keys: Keys): Promise<void> {
    return this.#driver.press(this.#place, keys.split('+'));
  }

  /** What the browser tells a screen reader of an element. */
  named(css: string): Promise<{ role: string; name: string }> {
    return this.#driver.named(this.#place, css);
  }

  click(xpath: string): Promise<void> {
    return this.#driver.click(this.#place, xpath);
  }

  async clickSlowly(at: Point, between: () => Promise<void>): Promise<void> {
    await this.#driver.pointerDown(this.#place, at);
    await between();
    await this.#driver.pointerUp(this.#place);
  }

  frame(): Tab {
    return new WebDriverTab(this.#driver, this.#place.window, true);
  }

  async screenshot(): Promise<Buffer> {
    const [width, height] = await this.run(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight] as const;
    });
    // With room for what is around the page.
    await this.#driver.resize(this.#place, width, height + 100);
    return this.#driver.screenshot(this.#place);
  }

  close(): Promise<void> {
    return this.#driver.close(this.#place.window);
  }

  protected call(fn: Callable, args: readonly unknown[]): Promise<unknown> {
    return this.#driver.call(this.#place, String(fn), args);
  }
}
