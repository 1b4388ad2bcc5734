import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import type { BrowserLauncher } from '@web/test-runner';
import { findChromium, findFirefox, findWebKit } from '../support/find-browsers.ts';
import { chromiumOptions, firefoxOptions } from '../support/launch-options.ts';
import type { BrowserName } from './options.mjs';
import { startWebKitDriver } from './webkit-driver.ts';

/** How each browser is begun; null when it is not installed. */
const launchers: Record<BrowserName, () => Promise<BrowserLauncher | null>> = {
  chromium: async () => {
    const path = findChromium();
    return path
      ? named('Chromium', chromeLauncher({ launchOptions: chromiumOptions(path) }))
      : null;
  },
  firefox: async () => {
    const path = findFirefox();
    const options = path ? { launchOptions: firefoxOptions(path), concurrency: 1 } : null;
    return options ? named('Firefox', chromeLauncher(options)) : null;
  },
  webkit: async () => {
    const found = findWebKit();
    if (!found) return null;
    const capabilities = {
      browserName: 'MiniBrowser',
      // Without it the driver is asked for a protocol that it does not know, and refuses.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    };
    const port = await startWebKitDriver(found);
    const at = { hostname: '127.0.0.1', port, path: '/' };
    // Its types say less exactly than the interface what may be undefined.
    return webdriverLauncher({ ...at, capabilities }) as BrowserLauncher;
  },
};

/** Launchers of those of the browsers that are installed. */
export async function launch(names: readonly BrowserName[]): Promise<BrowserLauncher[]> {
  const found = await Promise.all(names.map((name) => launchers[name]()));
  return found.filter((launcher) => launcher !== null);
}

/** The launcher calls every browser "Chrome" by itself. */
function named<Launcher extends BrowserLauncher>(name: string, launcher: Launcher): Launcher {
  launcher.name = name;
  return launcher;
}
