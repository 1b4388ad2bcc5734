import { get as getPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { useAgent } from 'request-filtering-agent';
import { isLoopback } from '../is-loopback.ts';

/** Why an address was not asked, or did not answer: one clause that goes on from "it". */
export class NotFetched extends Error {}

/** Milliseconds for an answer, whole. */
const PATIENCE = 10_000;
/** Characters. */
const LONGEST = 2048;

/**
 * An address that an administrator gave: https, or loopback while the demo is on loopback itself. The names in
 * it are resolved later; see `fetchAddress`.
 *
 * @param publicUrl of this server
 * @throws NotFetched
 */
export function outgoingUrl(text: string, publicUrl: string): URL {
  if (!URL.canParse(text) || text.length > LONGEST) throw new NotFetched('is no web address');
  const url = new URL(text);
  if (isOwnLoopback(url, publicUrl)) return url;
  if (url.protocol !== 'https:') {
    throw new NotFetched(
      url.protocol === 'http:'
        ? 'begins with http, where anybody on the way can change it: use https'
        : 'is no https address',
    );
  }
  if (url.username || url.password) throw new NotFetched('holds a user name or password');
  return url;
}

/**
 * Asks an address by GET, within bounds: no network but the public one, however its name resolves (OWASP ASVS
 * 5.0, 1.3.6), no redirect, at most `mostBytes`, ten seconds.
 *
 * @throws NotFetched
 */
export function fetchAddress(
  url: URL,
  publicUrl: string,
  mostBytes: number,
): Promise<{ status: number; text: string }> {
  const allowIPAddressList = isOwnLoopback(url, publicUrl) ? ['127.0.0.1', '::1'] : [];
  const agent = useAgent(url.href, { allowIPAddressList });
  const signal = AbortSignal.timeout(PATIENCE);
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getSecure : getPlain;
    get(url, { agent, signal }, (response) => {
      readText(response, mostBytes).then(
        (text) => resolve({ status: response.statusCode ?? 0, text }),
        (error: unknown) => reject(toNotFetched(error)),
      );
    }).on('error', (error) => {
      reject(toNotFetched(error));
    });
  });
}

async function readText(response: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      response.destroy();
      throw new NotFetched(`answers with more than ${String(mostBytes / 1024)} kB`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isOwnLoopback(url: URL, publicUrl: string): boolean {
  return isLoopback(publicUrl) && /^https?:$/.test(url.protocol) && isLoopback(url);
}

/** What the network said, without addresses of a network that is nobody's business. */
function toNotFetched(error: unknown): NotFetched {
  if (error instanceof NotFetched) return error;
  const { name, code, message } = error as Error & { code?: string };
  if (name === 'AbortError' || name === 'TimeoutError') {
    return new NotFetched('does not answer within ten seconds');
  }
  // The agent's refusal has no code.
  if (/is not allowed|private/i.test(message)) {
    return new NotFetched('leads into a private network, which is not asked from here');
  }
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new NotFetched('has a name that nobody knows');
    case 'ECONNREFUSED':
      return new NotFetched('refuses connections');
    default:
      return new NotFetched(`cannot be reached (${code ?? name})`);
  }
}
