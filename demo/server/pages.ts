import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { people, strangers } from './accounts/people.ts';
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

/** The policy that the pages live under; the widget needs nothing more. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Permissions-Policy', 'camera=(self), microphone=()');
  c.header('X-Robots-Tag', 'noindex');
};

export interface PageFiles {
  /** Folder of the built host pages. */
  readonly pages: string;
  /** The built widget, one file. */
  readonly widget: string;
}

/** The host pages, the built widget, and what the pages ask for beside the contract. */
export function pageRoutes(context: ServerContext, files: PageFiles): Hono {
  return new Hono()
    .use(secureHeaders)
    .get('/login-widget.js', () => send(files.widget))
    .get('/standalone.js.map', () => send(`${files.widget}.map`))
    .get('/qa/people.json', (c) => c.json({ people: listPeople() }))
    .get('/outbox/mails.json', (c) => c.json({ mails: context.mail.sent }))
    .get('/favicon.ico', (c) => c.body(null, 204))
    .get('*', (c) => {
      const path = decodePath(c.req.path);
      if (path === null) return c.notFound();
      if (!path.endsWith('/') && extname(path) === '') return c.redirect(`${path}/`, 308);
      return send(join(files.pages, path.endsWith('/') ? `${path}index.html` : path));
    });
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

async function send(file: string): Promise<Response> {
  try {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache' };
    return new Response(new Uint8Array(await readFile(file)), { headers });
  } catch {
    return new Response('There is no such page.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

function listPeople() {
  const known = people.map((person) => ({
    name: person.name,
    organisation: person.organisation,
    identifiers: [
      person.email,
      person.userName,
      person.phone && [person.phone, person.extension].filter(Boolean).join(' ext. '),
    ].filter((identifier) => identifier !== undefined),
    secrets: [
      ...labelled('Password', person.password),
      ...labelled('PIN', person.pin),
      ...labelled('Temporary password', person.temporaryPassword),
      ...atIdentityProvider(person.atIdentityProvider),
    ],
    outcome: person.outcome,
  }));
  const others = strangers.map(({ name, atIdentityProvider: credentials, outcome }) => ({
    name,
    organisation: null,
    identifiers: [],
    secrets: atIdentityProvider(credentials),
    outcome,
  }));
  return [...known, ...others];
}

const labelled = (label: string, value: string | undefined) =>
  value === undefined ? [] : [{ label, value }];

const atIdentityProvider = (credentials: readonly [string, string] | undefined) =>
  credentials
    ? [
        { label: 'User name at the identity provider', value: credentials[0] },
        { label: 'Password at the identity provider', value: credentials[1] },
      ]
    : [];
