import { readFile } from 'node:fs/promises';
import type { Connection } from '../accounts/account.ts';
import { BadMetadata, parseMetadata } from './parse-metadata.ts';

/** The message is one sentence that names the source and what is wrong with it. */
export class MetadataError extends Error {
  override readonly name = 'MetadataError';

  constructor(source: string, what: string) {
    super(`The identity provider metadata at ${source} ${what}.`);
  }
}

const fetchTimeoutMs = 10_000;

/**
 * Reads the SAML 2.0 metadata (metadata §2.4.3) of an identity provider into a connection. The source
 * is trusted: whoever chooses it chooses whose assertions are believed.
 *
 * @param source path of a file, or an http(s) address
 * @throws MetadataError
 */
export async function readIdentityProviderMetadata(source: string): Promise<Connection> {
  const xml = await load(source);
  try {
    return parseMetadata(xml);
  } catch (error) {
    if (error instanceof BadMetadata) throw new MetadataError(source, error.message);
    throw error;
  }
}

async function load(source: string): Promise<string> {
  if (!/^https?:/i.test(source)) {
    return readFile(source, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new MetadataError(source, `cannot be read (${error.code ?? error.message})`);
    });
  }
  const response = await fetch(source, { signal: AbortSignal.timeout(fetchTimeoutMs) }).catch(
    () => {
      throw new MetadataError(source, 'cannot be fetched');
    },
  );
  if (!response.ok) {
    throw new MetadataError(source, `cannot be fetched (status ${String(response.status)})`);
  }
  return response.text();
}
