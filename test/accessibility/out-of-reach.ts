import type { BrowserName } from '../run/options.mjs';
import type { Tab } from '../support/browser-suite-tab.ts';
import { PuppeteerTab } from '../support/browser-suite-tab.ts';

/** What cannot be got at by scrolling one way, where 1280 × 1024 px are zoomed to 400 % (WCAG 1.4.10). */
export async function outOfReach(tab: Tab, engine: BrowserName): Promise<string[]> {
  // Other engines' windows can't be that small, or not at once; test/visual/bad-input.test.ts has a frame instead.
  if (engine !== 'chromium' || !(tab instanceof PuppeteerTab)) return [];
  const usual = tab.page.viewport();
  await tab.page.setViewport({ width: 320, height: 256 });
  try {
    return await tab.run(inPage);
  } finally {
    await tab.page.setViewport(usual);
  }
}

function inPage(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const controls = document.querySelectorAll<HTMLElement>(
    'login-widget :is(input, select, button)',
  );
  const lost = [...controls].filter((control) => {
    if (!control.checkVisibility() || control.closest('[aria-hidden=true]')) return false;
    control.focus();
    const { left, right, top, bottom, height } = control.getBoundingClientRect();
    // One engine is content when a part of it is seen; that must be one to see (WCAG 2.4.11).
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return left < 0 || right > clientWidth + 0.5 || seen < Math.min(height, 12);
  });
  const wide = scrollWidth > clientWidth ? [`${String(scrollWidth)} px wide`] : [];
  return [...wide, ...lost.map((each) => each.outerHTML.slice(0, 90))];
}
