import type { Page } from 'puppeteer-core';
import { Visit } from '../e2e/visit.ts';

declare global {
  interface Window {
    openSignIn: (address: string) => Promise<void>;
    shell: { openSignIn: (address: string) => void };
  }
}

/**
 * What a desktop app does for the page it shows: another window for single sign-on, which is closed when it is
 * about to come back, and whose way back is gone by the page instead.
 *
 * @returns `opened` is the visit to that window, once there is one
 */
export async function lendShell({ page }: Visit): Promise<{ opened: Promise<Visit> }> {
  const home = page.url();
  let open: (visit: Visit) => void = () => undefined;
  const opened = new Promise<Visit>((resolve) => (open = resolve));
  await page.exposeFunction('openSignIn', async (address: string) => {
    const other = await page.browserContext().newPage();
    await comeBackTo(page, other, home);
    await other.goto(address);
    open(Visit.in(other));
  });
  await page.evaluate(() => {
    window.shell = {
      openSignIn(address) {
        void window.openSignIn(address);
      },
    };
  });
  return { opened };
}

async function comeBackTo(page: Page, other: Page, home: string): Promise<void> {
  await other.setRequestInterception(true);
  other.on('request', (request) => {
    const back = request.isNavigationRequest() && request.url().startsWith(home);
    if (!back) return void request.continue();
    void request.abort();
    void other.close();
    void page.goto(request.url());
  });
}
