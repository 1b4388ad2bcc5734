import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pageRoutes } from '../../demo/server/pages.ts';
import { secureHeaders } from '../../demo/server/secure-headers.ts';
import { readSettings } from '../../demo/server/settings.ts';

export interface DemoPages {
  readonly url: string;
  close(): Promise<void>;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The built pages of the demo with their policies, and nothing behind them: for what a script answers. */
export async function serveDemoPages(): Promise<DemoPages> {
  let listener: ReturnType<typeof getRequestListener> | undefined;
  const server = createServer((request, response) => void listener?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
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
  listener = getRequestListener(app.fetch);
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
