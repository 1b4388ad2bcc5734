import type { Tab } from '../support/browser-suite-tab.ts';

/** In the page: texts that are larger than their box, or stick out of the card. */
export function cutOff(): string[] {
  const frame = document.querySelector('login-widget')?.shadowRoot?.querySelector('[part=frame]');
  const { left = 0, right = 0 } = frame?.getBoundingClientRect() ?? {};
  return [...document.querySelectorAll<HTMLElement>('[data-login-widget] *')]
    .filter((each) => each.checkVisibility() && !each.closest('[data-aside]'))
    .filter((each) => !each.matches('[data-part=status], [data-part=account-label], option'))
    .filter((each) => {
      const box = each.getBoundingClientRect();
      const high = each.scrollHeight > each.clientHeight + 1 && each.clientHeight > 0;
      const hides = high && getComputedStyle(each).overflowY !== 'visible';
      // A list shows what was chosen with an ellipsis, as all lists do.
      const wide = each.scrollWidth > each.clientWidth + 1 && each.matches('button, label');
      return box.left < left - 0.5 || box.right > right + 0.5 || hides || wide;
    })
    .map((each) => each.outerHTML.slice(0, 90));
}

/** The same with text twice as large, by which nothing may be lost (WCAG 1.4.4). */
export async function cutOffWhenLarge(tab: Tab): Promise<string[]> {
  const size = (column: string, text: string) => {
    document.body.style.inlineSize = column;
    document.documentElement.style.fontSize = text;
  };
  await tab.run(size, '640px', '200%');
  const found = await tab.run(cutOff);
  await tab.run(size, '', '');
  return found;
}
