import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { freePort } from '../run/free-port.ts';

/** What a careful host sets for pages without anything inline. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'self'";

export interface Front {
  close(): Promise<void>;
}

/**
 * One origin for all: each host below `/hosts/`, everything else at the demo's server.
 *
 * @param folder where the hosts are installed, each by its name
 * @param demoPort where the demo's server listens
 */
export async function startFront(folder: string, port: number, demoPort: number): Promise<Front> {
  const renderingPort = await freePort();
  const rendering = spawn(process.execPath, ['server.mjs'], {
    cwd: join(folder, 'server'),
    env: { PORT: String(renderingPort) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // Redirects are for the browser to follow.
  const pass = (raw: Request, target: number, path: string) =>
    proxy(`http://127.0.0.1:${String(target)}${path}`, { raw, redirect: 'manual' });
  const app = new Hono()
    .all('/hosts/server/*', (c) => {
      const { pathname } = new URL(c.req.url);
      return pass(c.req.raw, renderingPort, pathname.replace('/hosts/server', ''));
    })
    .use('/hosts/*', async (c, next) => {
      await next();
      c.header('Content-Security-Policy', POLICY);
    })
    .get(
      '/hosts/*',
      serveStatic({
        root: folder,
        rewriteRequestPath: (path) => path.replace(/^\/hosts\/([^/]+)\//, '/$1/dist/'),
      }),
    )
    .all('*', (c) => {
      const { pathname, search } = new URL(c.req.url);
      return pass(c.req.raw, demoPort, pathname + search);
    });
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  if ((server.address() as AddressInfo).port !== port) throw new Error('The port is another one.');
  return {
    close: async () => {
      rendering.kill();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
