import type { CDPSession, Page } from 'puppeteer-core';
import type { Tab } from '../support/browser-suite-tab.ts';
import { PuppeteerTab } from '../support/browser-suite-tab.ts';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Chromium's own protocol; one session a page, since what it emulates ends with it. */
export function chromiumSession(tab: Tab): Promise<CDPSession> {
  if (!(tab instanceof PuppeteerTab)) throw new Error('Only Chromium has this protocol.');
  const { page } = tab;
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** What a person has set in the system, as pages may ask for it. */
export type Preferences = Readonly<
  Partial<
    Record<
      'forced-colors' | 'prefers-reduced-motion' | 'prefers-contrast' | 'prefers-color-scheme',
      string
    >
  >
>;

/** In Chromium only: for as long as the page lives, or until the next call. */
export async function prefer(tab: Tab, preferences: Preferences): Promise<void> {
  const session = await chromiumSession(tab);
  const features = Object.entries(preferences).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}
