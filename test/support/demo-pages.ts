import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pageRoutes } from '../../demo/server/pages.ts';
import { secureHeaders } from '../../demo/server/secure-headers.ts';
import { readSettings } from '../../demo/server/settings.ts';
import { freePort } from '../run/free-port.ts';

export interface DemoPages {
  readonly url: string;
  close(): Promise<void>;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The built pages of the demo with their policies, and nothing behind them: for what a script answers. */
export async function serveDemoPages(): Promise<DemoPages> {
  const port = await freePort();
  const files = {
    pages: root('demo/dist'),
    widget: root('dist/standalone.js'),
    locales: root('dist/locales'),
  };
  const context = {
    settings: readSettings({ PORT: String(port) }),
    outbox: { list: async () => [] },
  };
  const app = new Hono().use(secureHeaders).route('/', pageRoutes(context, files));
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: context.settings.publicUrl,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
