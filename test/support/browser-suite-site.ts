import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type { Answers, CallName } from './browser-suite-answers.ts';
import { discovered, signedIn, sso } from './browser-suite-answers.ts';
import * as markup from './browser-suite-markup.ts';

const BUILT = new URL('../../dist/', import.meta.url);
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type Headers = Readonly<Record<string, string>>;

export interface HostPageOptions {
  /** Of the element. */
  readonly attributes?: string;
  /** Inside of the element. */
  readonly content?: string;
  /** The script of the element comes once `window.loadWidget()` is called. */
  readonly late?: boolean;
  /** The script comes in two halves, the second one when the page's `rest` lets it. */
  readonly halves?: boolean;
  /** How many elements there are; 1 by default. */
  readonly widgets?: number;
  /** Of the page and its frames' page. */
  readonly headers?: Headers;
  /** Of the page where the organisation signs people in. */
  readonly organisation?: Headers;
  /** Of the frame on the page of another site; null: none. */
  readonly sandbox?: string | null;
  /** Discovery finds SSO by default, and every return is good. */
  readonly answers?: Answers;
}

/** A page with the element, the backend behind it, and the organisation's sign-in on another site. */
export class HostPage {
  /** On 127.0.0.1. */
  readonly address: string;
  /** The page on localhost that shows it in a frame. */
  readonly framedAt: string;
  /** The organisation's sign-in, on localhost. */
  readonly organisation: string;
  /** Calls of the wire contract and navigations to SSO, in their order. */
  readonly calls: { readonly name: string; readonly body: unknown }[] = [];
  readonly options: HostPageOptions;
  answers: Answers;
  /** When the second half of the script comes, and whether it does. */
  rest: Promise<boolean> = Promise.resolve(true);
  /** The way to the organisation answers, but not with a page. */
  swallowed = false;

  constructor(path: string, port: number, options: HostPageOptions) {
    this.address = `http://127.0.0.1:${String(port)}${path}`;
    this.organisation = `http://localhost:${String(port)}${path}organisation`;
    this.framedAt = `http://localhost:${String(port)}${path}framed`;
    this.options = options;
    this.answers = { discovery: discovered(sso), 'sso/result': signedIn, ...options.answers };
  }

  /** How often something was called. */
  count(name: CallName | 'sso/begin'): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** Where the latest discovery wants SSO to come back to. */
  get returnTo(): string {
    const latest = this.calls.filter(({ name }) => name === 'discovery').at(-1);
    return (latest?.body as { returnTo?: string } | undefined)?.returnTo ?? this.address;
  }
}

/** A server on free port of this machine: addressed as 127.0.0.1 and as localhost it is two sites. */
export class Site {
  /** What went wrong in the scripts of the pages; must stay empty. */
  readonly errors: string[] = [];
  /** Method and address of every request. */
  readonly requests: string[] = [];
  readonly #pages: HostPage[] = [];
  readonly #server: Server;
  readonly #port: number;
  readonly #script: string;

  private constructor(server: Server, port: number, script: string) {
    this.#server = server;
    this.#port = port;
    this.#script = script;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#answer(request, response).catch((error: unknown) => {
        this.errors.push(String(error));
        response.destroy();
      });
    });
  }

  static async start(): Promise<Site> {
    const script = await built('standalone.js');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    return new Site(server, address.port, script);
  }

  page(options: HostPageOptions = {}): HostPage {
    const page = new HostPage(`/${String(this.#pages.length)}/`, this.#port, options);
    this.#pages.push(page);
    return page;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const send = (body: string, type: string, headers: Headers = {}) => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
    };
    const [, number = '', ...rest] = pathname.split('/');
    const page = /^\d+$/.test(number) ? this.#pages[Number(number)] : undefined;
    const path = rest.join('/');
    if (pathname === '/standalone.js') {
      // A sandboxed frame has no origin, and asks like any other.
      const open = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' };
      send(this.#script, 'text/javascript', open);
    } else if (pathname === '/watch.js') send(markup.watch, 'text/javascript');
    else if (pathname === '/axe.js') send(await readFile(AXE, 'utf8'), 'text/javascript');
    else if (/^\/locales\/[\w-]+\.js$/.test(pathname)) {
      send(await built(pathname.slice(1)), 'text/javascript');
    } else if (pathname === '/error') this.errors.push(await text(request));
    else if (page && path === '') send(markup.hostPage(page), 'text/html', page.options.headers);
    else if (page && path === 'organisation') {
      send(markup.organisation(page), 'text/html', page.options.organisation);
    } else if (page && path === 'framed') send(markup.framing(page), 'text/html');
    else if (page && path === 'standalone-first.js') {
      send(await built(path), 'text/javascript');
    } else if (page && path === 'standalone-rest.js' && (await page.rest)) {
      send(await built(path), 'text/javascript');
    } else if (page && path.startsWith('login/v1/') && request.method !== 'OPTIONS') {
      await call(page, path.slice('login/v1/'.length), request, response);
    }
    if (!response.writableEnded) response.writeHead(page ? 404 : 204).end();
  }
}

const built = (name: string) => readFile(new URL(name, BUILT), 'utf8');

async function call(
  page: HostPage,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await text(request);
  page.calls.push({ name, body: body === '' ? null : JSON.parse(body) });
  if (name === 'sso/begin') {
    if (page.swallowed) response.writeHead(204).end();
    else response.writeHead(303, { location: page.organisation }).end();
    return;
  }
  const answer: object | undefined = await page.answers[name as CallName];
  if (answer === undefined) return;
  const refusal = 'problem' in answer ? (answer as { status: number; problem: object }) : null;
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  response
    .writeHead(refusal?.status ?? 200, headers)
    .end(JSON.stringify(refusal?.problem ?? answer));
}
