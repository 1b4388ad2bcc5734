import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import type { OpenDatabase } from '../../demo/server/accounts/database.ts';
import { openDatabase } from '../../demo/server/accounts/database.ts';
import { createTables } from '../../demo/server/accounts/set-up-database.ts';
import { Mailer } from '../../demo/server/mail/mailer.ts';
import { Outbox } from '../../demo/server/mail/outbox.ts';
import { ownHost } from '../../demo/server/own-host.ts';
import { pageRoutes } from '../../demo/server/pages.ts';
import { secureHeaders } from '../../demo/server/secure-headers.ts';
import { readSettings } from '../../demo/server/settings.ts';
import { instantStyleHashes } from '../../src/styles/instant-style.ts';

/** As the pages have it, which a test of theirs in a browser would tell. */
const SIGN_IN = '<!doctype html><section id="sign-in" hidden></section>';
const SHOWN = SIGN_IN.replace(' hidden', '');

describe('pages', () => {
  let folder: string;
  let app: Hono;
  let mail: Mailer;
  let database: OpenDatabase;
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1:4173${path}`, { headers });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await mkdir(join(folder, 'pages/join'), { recursive: true });
    await mkdir(join(folder, 'pages/assets'));
    await writeFile(join(folder, 'secret.html'), 'not a page');
    await writeFile(join(folder, 'widget.js'), `export {};${'/* long */'.repeat(200)}`);
    await mkdir(join(folder, 'locales'));
    for (const name of ['de.js', 'zh-hant.js', 'de.d.ts']) {
      await writeFile(join(folder, 'locales', name), 'export {};');
    }
    await writeFile(join(folder, 'pages/index.html'), `${SIGN_IN}portal`);
    await writeFile(join(folder, 'pages/join/index.html'), `${SIGN_IN}join`);
    await writeFile(join(folder, 'pages/assets/a-123.css'), 'a{}');
    const files = {
      pages: join(folder, 'pages'),
      widget: join(folder, 'widget.js'),
      locales: join(folder, 'locales'),
    };
    database = await openDatabase(undefined);
    await createTables(database.database);
    const outbox = new Outbox(database.database);
    mail = new Mailer(null, outbox);
    const routes = pageRoutes({ settings: readSettings({}), outbox }, files);
    app = new Hono().use(secureHeaders).route('/', routes);
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('come from their folder, with the policy they live under', async () => {
    const response = await get('/');
    assert.equal(await response.text(), `${SHOWN}portal`);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy')?.split('; ') ?? [];
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  });

  it('have each language at an address of its own, and their list', async () => {
    const { headers, status } = await get('/locales/zh-hant.js');
    assert.deepEqual(
      [status, headers.get('content-type')],
      [200, 'text/javascript; charset=utf-8'],
    );
    assert.equal((await get('/locales/xx.js')).status, 404);
    assert.equal((await get('/locales/..%2fwidget.js')).status, 404);
    const listed = (await (await get('/qa/languages.json')).json()) as { languages: string[] };
    assert.deepEqual(listed.languages.sort(), ['de', 'zh-Hant']);
  });

  it('live under the policy that SECURITY.md tells hosts to set', async () => {
    const told = await readFile(new URL('../../SECURITY.md', import.meta.url), 'utf8');
    const [, line = ''] = /^Content-Security-Policy: (.*)$/m.exec(told) ?? [];
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    // The demo has images and media of its own, and this page has instant markup.
    const common = (text: string) =>
      text
        .replace(` ${instantStyleHashes.map((hash) => `'${hash}'`).join(' ')}`, '')
        .split('; ')
        .filter((rule) => !/^(img|media)-src/.test(rule));
    assert.deepEqual(common(line), common(policy));
    assert.ok(common(line).includes('trusted-types lit-html'));
  });

  it('show the sign-in at once where it is sure to stay', async () => {
    const shown = async (path: string, cookie = '') => {
      const response = await get(path, { cookie });
      assert.equal(response.headers.get('vary')?.includes('Cookie'), true);
      return (await response.text()).startsWith(SHOWN);
    };
    assert.equal(await shown('/'), true);
    assert.equal(await shown('/?next=/outbox/', 'login_flow=a; other=b'), true);
    assert.equal(await shown('/', 'login_session=a'), false);
    assert.equal(await shown('/?login=ok&handoff=a'), false);
    assert.equal(await shown('/join/?meeting=482-113-906'), true);
    assert.equal(await shown('/join/?meeting=482-113-906', 'login_session=a'), false);
    assert.equal(await shown('/join/?meeting=482-113'), false);
    assert.equal(await shown('/join/'), false);
    const tags = await Promise.all(
      ['', 'login_session=a'].map(async (cookie) =>
        (await get('/', { cookie })).headers.get('etag'),
      ),
    );
    assert.notEqual(tags[0], tags[1]);
  });

  it('never come from outside of it', async () => {
    for (const path of [
      '/..%2fsecret.html',
      '/join/..%2f..%2fsecret.html',
      '/%5c..%5csecret.html',
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it('keep the query when a slash is added', async () => {
    const response = await get('/join?meeting=482-113-906');
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('location'), '/join/?meeting=482-113-906');
    assert.equal(await (await get('/join/?meeting=1')).text(), `${SIGN_IN}join`);
  });

  it('are asked for again, unless their name holds their hash', async () => {
    const page = await get('/');
    assert.equal(page.headers.get('cache-control'), 'no-cache');
    const tag = page.headers.get('etag') ?? '';
    assert.equal((await get('/', { 'if-none-match': tag })).status, 304);
    const asset = await get('/assets/a-123.css');
    assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
  });

  it('have the widget at an address of its own, compressed for whoever can', async () => {
    const plain = await get('/login-widget.js');
    assert.equal(plain.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.match(await plain.text(), /^export/);
    const small = await get('/login-widget.js', { 'accept-encoding': 'gzip' });
    assert.equal(small.headers.get('content-encoding'), 'gzip');
  });

  it('list the people with what each needs to sign in', async () => {
    const { people } = (await (await get('/qa/people.json')).json()) as {
      people: { name: string; identifiers: string[]; secrets: object[]; outcome: string }[];
    };
    assert.deepEqual(
      people.map(({ name }) => name).join(' '),
      'Ada Bob Carol Dave Erin Frank Gina Gio Hugo Ivy Eve Mallory',
    );
    const dave = people.find(({ name }) => name === 'Dave');
    assert.deepEqual(dave?.identifiers, ['dave', '+442079460104 ext. 104']);
    assert.deepEqual(dave.secrets, [{ label: 'PIN', value: '0427' }]);
    for (const { name, outcome } of people) assert.match(outcome, /^[A-Z].+\.$/, name);
  });

  it('show the mails that stayed here', async () => {
    await mail.send('frank@acme.example', 'Hello', 'a text');
    const response = await get('/outbox/mails.json');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const { mails } = (await response.json()) as { mails: { to: string; text: string }[] };
    assert.deepEqual([mails[0]?.to, mails[0]?.text], ['frank@acme.example', 'a text']);
  });
});

describe('another name of this machine', () => {
  const open = async (publicUrl: string, address: string) => {
    const app = new Hono().use(ownHost(publicUrl)).get('*', (c) => c.text('here'));
    const response = await app.request(address);
    return response.headers.get('location') ?? (await response.text());
  };

  it('leads to the one that cookies go by', async () => {
    assert.equal(
      await open('http://127.0.0.1:4173', 'http://localhost:4173/join/?meeting=1'),
      'http://127.0.0.1:4173/join/?meeting=1',
    );
    assert.equal(await open('http://127.0.0.1:4173', 'http://127.0.0.1:4173/'), 'here');
  });

  it('is left alone behind a proxy', async () => {
    assert.equal(await open('https://demo.example', 'http://127.0.0.1:4173/'), 'here');
    assert.equal(await open('http://127.0.0.1:8080', 'http://127.0.0.1:4173/'), 'here');
    assert.equal(await open('http://localhost:8080', 'http://127.0.0.1:4173/'), 'here');
    assert.equal(await open('http://127.0.0.1:4173', 'http://demo.example/'), 'here');
  });
});
