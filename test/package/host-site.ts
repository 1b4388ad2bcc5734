import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../support/find-browsers.ts';
import { chromiumOptions } from '../support/launch-options.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
};

/** A host's own site: files by name, `/` is index.html. */
export interface HostSite {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves files on a free port of this machine. */
export async function serve(files: Readonly<Record<string, string>>): Promise<HostSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const [, extension = ''] = /\.(\w+)$/.exec(name) ?? [];
    const content = files[name];
    if (content === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extension] ?? 'text/plain' }).end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Playwright brings no browser of its own here. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; name one with CHROME_PATH.');
  const { args = [] } = chromiumOptions(executablePath);
  return chromium.launch({ executablePath, args: [...args] });
}

/** A page in a profile of its own, with what its console and its errors said. */
export async function openPage(browser: Browser): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  // A busy machine is slow.
  page.setDefaultTimeout(60_000);
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return { page, said };
}

/** A page with one element and one module. */
export const hostPage = (module: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Host</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <login-widget></login-widget>
    <script type="module">${module}</script>
  </body>
</html>`;
