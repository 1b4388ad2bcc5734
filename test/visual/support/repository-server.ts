import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = new URL('../../../', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.woff2': 'font/woff2',
};
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** The files of this repository at a free port of this machine, TypeScript without its types. */
export class RepositoryServer {
  readonly #server: Server;
  readonly #port: number;
  readonly #files = new Map<string, Promise<Buffer | string>>();

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.#port = port;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.#answer(request, response);
    });
  }

  static async start(): Promise<RepositoryServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    return new RepositoryServer(server, address.port);
  }

  /** Address of a file. @param path From the root of the repository. */
  at(path: string): string {
    return `http://127.0.0.1:${String(this.#port)}/${path}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** What is no file is nothing: an answer after which a browser stays where it is. */
  async #answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const type = types[extname(pathname)];
    const file = type && (await this.#read(pathname).catch(() => null));
    if (!file) return void response.writeHead(type ? 404 : 204).end();
    const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=600' };
    response.writeHead(200, headers).end(file);
  }

  #read(path: string): Promise<Buffer | string> {
    const known = this.#files.get(path);
    if (known) return known;
    const file = readFile(fileURLToPath(new URL(`.${path}`, root)));
    const served = path.endsWith('.ts')
      ? file.then(
          (text) => ts.transpileModule(String(text), { compilerOptions: options }).outputText,
        )
      : file;
    this.#files.set(path, served);
    return served;
  }
}
