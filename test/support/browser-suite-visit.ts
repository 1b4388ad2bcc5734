import type { Step } from '../../src/machine/states.ts';
import type { Tab } from './browser-suite-tab.ts';

/** What a person does and sees in a tab, by the keyboard. */
export class Visit {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  async goTo(address: string): Promise<void> {
    await this.tab.goTo(address);
    await this.form();
  }

  /** Until the element is there. */
  async form(): Promise<void> {
    await this.tab.until(
      () => document.querySelector('login-widget input[name=username]') !== null,
    );
  }

  async step(wanted: Step): Promise<void> {
    await this.tab.until(async (step) => {
      const widget = document.querySelector('login-widget');
      await widget?.updateComplete;
      return widget?.step === step;
    }, wanted);
  }

  async identify(identifier: string): Promise<void> {
    await this.#focus('input[name=username]');
    await this.tab.type(`${identifier}\n`);
  }

  async enterSecret(secret: string): Promise<void> {
    await this.#focus('input[data-secret]');
    await this.tab.type(`${secret}\n`);
  }

  /** Types without going on. */
  async fill(selector: string, text: string): Promise<void> {
    await this.#focus(selector);
    await this.tab.type(text);
  }

  /** A button of the element, by what it is called. */
  async press(label: string): Promise<void> {
    const called = `[.="${label}" or @aria-label="${label}"]`;
    await this.#click(`//login-widget//button${called}[not(@aria-disabled)]`);
  }

  /** A button or link of the element, by a person who lets it go only after something else. */
  async pressSlowly(label: string, between: () => Promise<void>): Promise<void> {
    const middle = (called: string) => {
      const widget = document.querySelector('login-widget');
      const [buttons, links] = [
        widget?.querySelectorAll('button'),
        widget?.shadowRoot?.querySelectorAll('a'),
      ];
      const found = [...(buttons ?? []), ...(links ?? [])].find(
        (each) => each.textContent === called,
      );
      found?.scrollIntoView();
      const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    };
    await this.tab.clickSlowly(await this.tab.run(middle, label), between);
  }

  /** Until at the organisation's sign-in. */
  async atOrganisation(): Promise<void> {
    await this.tab.until(
      () => location.hostname === 'localhost' && document.getElementById('ok') !== null,
    );
  }

  /** Through the organisation's sign-in, or to another window from there. */
  async goOn(link: 'ok' | 'error' | 'window'): Promise<void> {
    await this.atOrganisation();
    await this.#click(`//a[@id="${link}"]`);
  }

  async back(): Promise<void> {
    await this.tab.leave(() => {
      history.back();
    });
    await this.tab.until(() => location.hostname === '127.0.0.1');
    await this.form();
  }

  /** Until all that would happen by itself has begun: what is rendered, and what is asked of the server. */
  async settled(): Promise<void> {
    await this.tab.run(async () => {
      const widgets = [...document.querySelectorAll('login-widget')];
      await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
      await new Promise((resolve) => setTimeout(resolve));
      await fetch('/standalone.js', { cache: 'no-store' });
    });
  }

  value(selector: string): Promise<string | null> {
    const read = (at: string) => document.querySelector<HTMLInputElement>(at)?.value ?? null;
    return this.tab.run(read, `login-widget ${selector}`);
  }

  text(): Promise<string> {
    return this.tab.run(() => document.body.innerText);
  }

  async #focus(selector: string): Promise<void> {
    const focus = (at: string) => {
      const field = document.querySelector<HTMLInputElement>(at);
      field?.focus();
      field?.select();
      return field !== null && document.activeElement === field;
    };
    await this.#ready();
    await this.tab.until(focus, `login-widget ${selector}:not([readonly])`);
  }

  async #click(xpath: string): Promise<void> {
    const isThere = (path: string) => document.evaluate(path, document, null, 3).booleanValue;
    await this.#ready();
    await this.tab.until(isThere, xpath);
    await this.tab.click(xpath);
  }

  /** Until the element itself moves the focus no more. */
  async #ready(): Promise<void> {
    await this.tab.until(async () => {
      await document.querySelector('login-widget')?.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      return true;
    });
  }
}
