import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { findChromium, findFirefox } from './find-browsers.ts';
import { chromiumOptions, firefoxOptions } from './launch-options.ts';

/** A reason to skip tests that need a Firefox, for the `skip` of node:test; false when there is one. */
export const skipFirefox = findFirefox() ? false : 'Firefox is not installed';

/**
 * A Chromium without a window, for tests that navigate. Close it in the end.
 *
 * @throws When none is installed: there is no testing without it.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const path = findChromium();
  if (!path) throw new Error('No Chromium was found; name one with CHROME_PATH.');
  const { args = [], ...rest } = chromiumOptions(path);
  return launch({ ...rest, ...options, args: [...args, ...(options.args ?? [])] });
}

/** The same for Firefox; see {@link skipFirefox}. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  const path = findFirefox();
  if (!path) throw new Error('No Firefox was found; name one with FIREFOX_PATH.');
  return launch({ ...firefoxOptions(path), ...options });
}

/** A page that remembers what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors and violations of the Content-Security-Policy, in the order they came. */
  readonly problems: readonly string[];
  /** @throws With all problems when there are any. */
  expectNoProblems(): void;
  /** Forgets cookies and storage together with the page. */
  close(): Promise<void>;
}

/** A page with cookies and storage of its own. */
export async function newPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => {
    problems.push(`${page.url()}: ${error instanceof Error ? error.message : String(error)}`);
  });
  // The console is the way out of the page that both protocols have.
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(MARK)) problems.push(text.slice(MARK.length));
  });
  await page.evaluateOnNewDocument((mark) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { documentURI, effectiveDirective, blockedURI, sourceFile } = event;
      const where = sourceFile ? ` (${sourceFile}:${event.lineNumber})` : '';
      console.info(`${mark}${documentURI}: ${effectiveDirective} blocks ${blockedURI}${where}`);
    });
  }, MARK);
  return {
    page,
    problems,
    expectNoProblems() {
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
    close: () => context.close(),
  };
}

const MARK = 'policy violation: ';
