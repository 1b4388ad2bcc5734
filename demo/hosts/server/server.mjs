/**
 * A page rendered by a server, which can be typed into before any script is there. Listens on `PORT` of this
 * machine; `/login/v1` is answered by whatever stands before it.
 */
import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { instantStyleHashes, renderInstantMarkup } from 'login-widget/instant';

const port = Number(process.env.PORT ?? 3000);
const script = await readFile(new URL(import.meta.resolve('login-widget/standalone')));
const styles = instantStyleHashes.map((hash) => `'${hash}'`).join(' ');
const policy = `default-src 'none'; script-src 'self'; style-src ${styles}; connect-src 'self'`;

const page = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Rendered by a server</title>
      <script type="module" src="./page.js"></script>
      <script type="module" src="./login-widget.js"></script>
    </head>
    <body>
      <h1>Rendered by a server</h1>
      <login-widget>${raw(renderInstantMarkup({ lang: 'en' }))}</login-widget>
      <p id="greeting" role="status"></p>
    </body>
  </html>`;

const app = new Hono()
  .get('/', (c) => c.html(page, 200, { 'Content-Security-Policy': policy }))
  .get('/login-widget.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
  .get('/page.js', async (c) =>
    c.body(await readFile(new URL('page.js', import.meta.url)), 200, {
      'Content-Type': 'text/javascript',
    }),
  );

serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
