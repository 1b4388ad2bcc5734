import { readdir, readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { forStrangers } from './for-strangers.ts';
import { listPeople } from './list-people.ts';
import type { Outbox } from './mail/outbox.ts';
import { ownHost } from './own-host.ts';
import type { ServerContext } from './server-context.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

export interface PageFiles {
  /** Folder of the built host pages. */
  readonly pages: string;
  /** The built widget, one file. */
  readonly widget: string;
  /** Folder of its languages, a file each. */
  readonly locales: string;
}

/** The host pages, the built widget, and what the pages ask for beside the contract. */
export function pageRoutes(
  { settings, outbox }: Pick<ServerContext, 'settings'> & { outbox: Pick<Outbox, 'list'> },
  files: PageFiles,
): Hono {
  return new Hono()
    .use(ownHost(settings.publicUrl), compress(), etag())
    .get('/login-widget.js', (c) => send(c, files.widget))
    .get('/standalone.js.map', (c) => send(c, `${files.widget}.map`))
    .get('/locales/:file{[\\w-]+\\.js}', (c) => send(c, join(files.locales, c.req.param('file'))))
    .get('/qa/languages.json', async (c) => c.json({ languages: await listLanguages(files) }))
    .get('/qa/people.json', (c) => c.json({ people: listPeople() }))
    .get('/outbox/mails.json', async (c) => {
      return c.json({ mails: await outbox.list() }, 200, { 'Cache-Control': 'no-store' });
    })
    .get('/favicon.ico', (c) => c.body(null, 204))
    .get('*', (c) => {
      const path = decodePath(c.req.path);
      if (path === null) return c.notFound();
      if (!path.endsWith('/') && extname(path) === '') {
        return c.redirect(`${encodeURI(path)}/${new URL(c.req.url).search}`, 308);
      }
      if (!path.endsWith('/')) return send(c, join(files.pages, path));
      return send(c, join(files.pages, path, 'index.html'), (page) =>
        forStrangers({ settings }, c, page),
      );
    });
}

/** Tags, as they are written. */
async function listLanguages({ locales }: PageFiles): Promise<string[]> {
  const names = (await readdir(locales)).filter((name) => name.endsWith('.js'));
  const tags = names.map((name) => name.slice(0, -'.js'.length));
  return Intl.getCanonicalLocales(tags);
}

/** A path below the folder, or null; the browser has resolved dots, others may not have. */
function decodePath(path: string): string | null {
  try {
    const decoded = normalize(decodeURIComponent(path));
    const inside = decoded.startsWith(sep) && !decoded.startsWith('//') && !decoded.includes('\0');
    return inside && !decoded.split(sep).includes('..') ? decoded : null;
  } catch {
    return null;
  }
}

/** @param adapt What becomes of a page for whoever asks. */
async function send(c: Context, file: string, adapt?: (page: string) => string): Promise<Response> {
  const content = await readFile(file).catch(() => null);
  if (content === null) return c.notFound();
  // The names of built assets hold their hash.
  const lasting = c.req.path.startsWith('/assets/');
  return c.body(adapt ? adapt(content.toString()) : new Uint8Array(content), 200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(adapt && { Vary: 'Cookie' }),
  });
}
