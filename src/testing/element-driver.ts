import type { LoginWidget } from '../element.ts';
import type { Driver, Patience } from './driver.ts';
import { eventually } from './driver.ts';

/** Drives an element of the same page, as in web-test-runner: with values and clicks, not with keys. */
export function elementDriver(element: LoginWidget, { timeout }: Patience = {}): Driver {
  const all = (selector: string) => [
    ...element.querySelectorAll<HTMLElement>(selector),
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const find = (selector: string, fits: (candidate: HTMLElement) => boolean, name = selector) =>
    eventually(
      async () => {
        await element.updateComplete;
        return all(selector).find((candidate) => candidate.checkVisibility() && fits(candidate));
      },
      () => `Nothing like "${name}" can be used in the step "${element.step}".`,
      timeout,
    );
  const set = (field: HTMLElement, value: string) => {
    Object.assign(field, { value });
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  return {
    fill: async (selector, text) => {
      set(await find(selector, (field) => !field.matches(':read-only')), text);
    },
    choose: async (selector, value) => {
      set(await find(selector, () => true), value);
    },
    press: async (selector, label) => {
      const fits = (button: HTMLElement) =>
        button.ariaDisabled !== 'true' &&
        (label === undefined || button.textContent.trim() === label);
      (await find(selector, fits, label)).click();
    },
    texts: async (selector) => {
      await element.updateComplete;
      return all(selector)
        .filter((candidate) => candidate.checkVisibility())
        .map(({ textContent }) => textContent.trim());
    },
    value: async (selector) => {
      const field = await find(selector, () => true);
      return 'value' in field ? String(field.value) : '';
    },
    step: async () => {
      await element.updateComplete;
      return element.step;
    },
  };
}
