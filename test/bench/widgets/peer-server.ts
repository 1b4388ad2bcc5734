import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Asset, Bytes } from './asset.ts';
import { Assets, uncompressed } from './asset.ts';
import { sites } from './folders.ts';
import type { Peer } from './peer.ts';

/** A request that was answered. */
export interface Asked {
  /** Milliseconds since 1970, when it came in. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly kind: Asset['kind'] | 'stub' | 'missing';
  readonly bytes: Bytes;
}

/** One server for all peers, each with an origin of its own: `http://<id>.localhost:PORT`. */
export class PeerServer {
  readonly #peers: ReadonlyMap<string, Peer>;
  readonly #assets = new Assets();
  readonly #log = new Map<string, Asked[]>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });

  /** Listens on a free port of this machine. */
  static async start(peers: readonly Peer[]): Promise<PeerServer> {
    const started = new PeerServer(peers);
    for (const { id, lazyFolder } of peers) {
      await started.#assets.warm(join(sites, id), lazyFolder);
    }
    started.#server.listen(0, '127.0.0.1');
    await once(started.#server, 'listening');
    return started;
  }

  private constructor(peers: readonly Peer[]) {
    this.#peers = new Map(peers.map((peer) => [peer.id, peer]));
    this.#server.keepAliveTimeout = 60_000;
  }

  address({ id }: Peer): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://${id}.localhost:${port}/`;
  }

  /** What a peer's page has asked for since it was forgotten. */
  asked({ id }: Peer): readonly Asked[] {
    return [...(this.#log.get(id) ?? [])];
  }

  forget({ id }: Peer): void {
    this.#log.set(id, []);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    const peer = this.#peers.get(url.hostname.split('.')[0] ?? '');
    if (!peer) return void response.writeHead(404).end();
    await text(request);
    const sent = this.#stub(peer, method, url) ?? (await this.#file(peer, method, url));
    const { status, kind, bytes, headers, body } = sent;
    this.#log.get(peer.id)?.push({ at, method, path: url.pathname, status, kind, bytes });
    response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
  }

  #stub(peer: Peer, method: string, url: URL): Sent | null {
    const stub = peer.routes?.[`${method} ${url.pathname}`];
    if (!stub) return null;
    const answer = stub({ url });
    const body = Buffer.from(JSON.stringify(answer.body ?? {}));
    const headers = { 'content-type': 'application/json', ...answer.headers };
    const bytes = uncompressed(body.length);
    return { status: answer.status ?? 200, kind: 'stub', bytes, headers, body };
  }

  async #file({ id }: Peer, method: string, { pathname }: URL): Promise<Sent> {
    const site = join(sites, id);
    const path = join(site, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
    const inside = method === 'GET' && path.startsWith(site + sep);
    const asset = inside ? await this.#assets.get(path) : null;
    if (!asset) {
      return { status: 404, kind: 'missing', bytes: uncompressed(0), headers: {}, body: '' };
    }
    const { type, kind, encoding, bytes, body } = asset;
    const coding = encoding ? { 'content-encoding': encoding } : {};
    const headers = { 'content-type': type, 'content-length': String(body.length), ...coding };
    return { status: 200, kind, bytes, headers, body };
  }
}

interface Sent extends Pick<Asked, 'status' | 'kind' | 'bytes'> {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}
