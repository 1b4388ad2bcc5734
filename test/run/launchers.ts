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
    const launcher = webdriverLauncher({ ...at, capabilities });
    // It names itself after its capabilities in the end.
    Object.defineProperty(launcher, 'name', { get: () => 'WebKit', set: () => undefined });
    // Its types say less exactly than the interface what may be undefined.
    return launcher as BrowserLauncher;
  },
};

/** Launchers of those of the browsers that are installed. */
export async function launch(names: readonly BrowserName[]): Promise<BrowserLauncher[]> {
  const found = await Promise.all(names.map((name) => launchers[name]()));
  return found.filter((launcher) => launcher !== null);
}

/** By itself the launcher calls every browser "Chrome". */
function named<Launcher extends BrowserLauncher>(name: string, launcher: Launcher): Launcher {
  launcher.name = name;
  return launcher;
}
