import type { LaunchOptions } from 'puppeteer-core';

/**
 * How browsers are begun for tests, by WTR and in Node alike. Nothing here turns the back/forward cache
 * off: pages must be seen to come back from it.
 */
export function chromiumOptions(executablePath: string): LaunchOptions {
  // Beyond the sandbox, which root cannot have, these keep it off the network.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    ...sandbox,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return { executablePath, args };
}

export function firefoxOptions(executablePath: string): LaunchOptions {
  return { browser: 'firefox', executablePath };
}
