import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What drives WebKitGTK. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  /** A display server for it; null when only the desktop's display is there. */
  readonly xvfb: string | null;
}

/**
 * Executable of a Chromium, Chrome or Edge: CHROME_PATH, else what is installed.
 *
 * @returns Null when there is none, or none at CHROME_PATH.
 */
export function findChromium(): string | null {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return firstExecutable([CHROME_PATH]);
  return (
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    onPath('microsoft-edge', 'chromium-headless-shell') ??
    firstExecutable([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...inProgramFiles('Google/Chrome/Application/chrome.exe'),
      ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
    ])
  );
}

/** The same for Firefox and FIREFOX_PATH. */
export function findFirefox(): string | null {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH) return firstExecutable([FIREFOX_PATH]);
  return (
    onPath('firefox-esr', 'firefox') ??
    firstExecutable([
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...inProgramFiles('Mozilla Firefox/firefox.exe'),
    ])
  );
}

/** WebKitGTK's driver and small browser, as far as a display can be had; null: not here. */
export function findWebKit(): WebKit | null {
  const driver = onPath('WebKitWebDriver');
  const browser = firstExecutable(miniBrowsers());
  const xvfb = onPath('Xvfb');
  const display = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (!driver || !browser || (!xvfb && !display)) return null;
  return { driver, browser, xvfb };
}

/** Where distributions put it: `/usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser` and the like. */
function miniBrowsers(): string[] {
  const libraries = ['/usr/libexec', '/usr/lib64', '/usr/lib'];
  const parents = libraries.flatMap((path) => [path, ...folders(path, /-linux-gnu/)]);
  return parents
    .flatMap((path) => folders(path, /^webkit(2gtk|gtk)-/))
    .map((path) => join(path, 'MiniBrowser'));
}

function folders(parent: string, name: RegExp): string[] {
  try {
    const inside = readdirSync(parent).filter((entry) => name.test(entry));
    return inside.sort().map((entry) => join(parent, entry));
  } catch {
    return [];
  }
}

function onPath(...names: readonly string[]): string | null {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return firstExecutable(names.flatMap((name) => path.map((folder) => join(folder, name))));
}

function inProgramFiles(path: string): string[] {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  return [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, path)] : [],
  );
}

function firstExecutable(paths: readonly string[]): string | null {
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
