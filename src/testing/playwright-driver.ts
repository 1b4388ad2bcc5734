import type { LoginWidget } from '../element.ts';
import type { Driver } from './driver.ts';

/** What is needed of a `Locator`. */
export interface PlaywrightLocator {
  locator(selector: string): PlaywrightLocator;
  filter(options: { hasText?: RegExp; visible?: boolean }): PlaywrightLocator;
  first(): PlaywrightLocator;
  fill(text: string): Promise<void>;
  selectOption(value: string): Promise<unknown>;
  click(): Promise<void>;
  allTextContents(): Promise<string[]>;
  inputValue(): Promise<string>;
  evaluate<Result>(read: (element: LoginWidget) => Result): Promise<Result>;
}
/** What is needed of a `Page` or a `Frame`. */
export interface PlaywrightPage {
  locator(selector: string): PlaywrightLocator;
}

/**
 * Drives the element in a page of Playwright, by what a person's input is there.
 *
 * @param selector Which element is meant, where there are several.
 */
export function playwrightDriver(page: PlaywrightPage, selector = 'login-widget'): Driver {
  const widget = page.locator(selector).first();
  const find = (inside: string) => widget.locator(inside).filter({ visible: true });
  return {
    fill: (inside, text) => find(inside).first().fill(text),
    choose: async (inside, value) => {
      await find(inside).first().selectOption(value);
    },
    press: (inside, label) => {
      const found = find(`${inside}:not([aria-disabled=true])`);
      const named = label === undefined ? found : found.filter({ hasText: exactly(label) });
      return named.first().click();
    },
    texts: async (inside) => {
      return (await find(inside).allTextContents()).map((text) => text.trim());
    },
    value: (inside) => widget.locator(inside).first().inputValue(),
    // Sent there as text, so that it must stand on its own.
    step: () => widget.evaluate(({ step }) => step),
  };
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
