import type { Tab } from '../support/browser-suite-tab.ts';

declare global {
  interface Window {
    /** What a screen reader says by itself, in its order; see `listen`. */
    transcript: string[];
  }
}

/**
 * From now on writes down what a screen reader would say without being asked: what is put into a live region
 * that was there before, and what gets the focus.
 */
export function listen(tab: Tab): Promise<void> {
  return tab.run(inPage);
}

/** What was said since the last time. */
export function heard(tab: Tab): Promise<string[]> {
  return tab.run(() => window.transcript.splice(0));
}

function inPage(): void {
  const LIVE = '[role=status], [role=alert], [aria-live]';
  window.transcript = [];
  const say = (what: string) => window.transcript.push(what);
  new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      const come = type === 'characterData' ? [target] : [...addedNodes];
      const text = come
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
      const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
      if (region && text && region.checkVisibility({ visibilityProperty: true })) {
        say(`${region.role ?? 'live'}: ${text}`);
      }
      // A region that comes with its text is not heard in most browsers.
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const born of [node, ...node.querySelectorAll(LIVE)]) {
          if (born.matches(LIVE) && born.textContent.trim()) say(`too early: ${born.textContent}`);
        }
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const label = (target as HTMLInputElement).labels?.[0];
    const name = target.ariaLabel ?? label?.textContent ?? target.textContent;
    const ids = target.getAttribute('aria-describedby')?.split(' ') ?? [];
    const description = ids
      .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
      .filter(Boolean)
      .join(' ');
    say(`focus: ${[name.trim(), description].filter(Boolean).join(' — ')}`);
  });
}
