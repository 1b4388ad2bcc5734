import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes as they are, by gzip -9 and by brotli 11. */
export interface Bytes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** A file as it is sent. */
export interface Asset {
  readonly type: string;
  readonly kind: 'html' | 'script' | 'style' | 'other';
  readonly encoding: 'br' | null;
  readonly body: Buffer;
  readonly bytes: Bytes;
}

const types: Readonly<Record<string, readonly [type: string, kind: Asset['kind']]>> = {
  '.html': ['text/html; charset=utf-8', 'html'],
  '.js': ['text/javascript; charset=utf-8', 'script'],
  '.css': ['text/css; charset=utf-8', 'style'],
  '.json': ['application/json', 'other'],
  '.svg': ['image/svg+xml', 'other'],
  '.png': ['image/png', 'other'],
  '.woff': ['font/woff', 'other'],
  '.woff2': ['font/woff2', 'other'],
};

/** As many bytes in any coding. */
export const uncompressed = (length: number): Bytes => ({
  raw: length,
  gzip: length,
  brotli: length,
});

/** Files are read and compressed once, and served from memory. */
export class Assets {
  readonly #known = new Map<string, Asset>();

  /** @returns null when there is no such file */
  async get(path: string): Promise<Asset | null> {
    const known = this.#known.get(path);
    if (known) return known;
    const content = await readFile(path).catch(() => null);
    if (!content) return null;
    const asset = makeAsset(content, extname(path));
    this.#known.set(path, asset);
    return asset;
  }

  /** Reads a whole folder, so that no request waits for it. */
  async warm(folder: string, except?: string): Promise<void> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || (except && path.startsWith(join(folder, except, '/')))) continue;
      await this.get(path);
    }
  }
}

function makeAsset(content: Buffer, extension: string): Asset {
  const [type, kind] = types[extension] ?? ['application/octet-stream', 'other'];
  if (!/^text|json|svg/.test(type)) {
    return { type, kind, encoding: null, body: content, bytes: uncompressed(content.length) };
  }
  const body = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gzip = gzipSync(content, { level: 9 }).length;
  const bytes = { raw: content.length, gzip, brotli: body.length };
  return { type, kind, encoding: 'br', body, bytes };
}
