/** Certificates come, go and change (metadata §2.4.1.1); each story leaves them as they were. */
import { identityProviderMetadata } from '../../../demo/server/identity-provider/identity-provider-metadata.ts';
import { createKeyPair } from '../../../demo/server/broker/key-pair.ts';
import {
  MetadataError,
  readIdentityProviderMetadata,
} from '../../../demo/server/broker/metadata.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../support/browser.ts';
import { sign, writeResponse } from '../support/saml-response.ts';
import type { Bench } from './bench.ts';
import { invalid, ok } from './row.ts';
import type { Rows } from './row.ts';

/** What a start with such metadata comes to. */
const unusable = 'metadata refused';

export const keys: Rows = {
  'nothing: roll-over, signed by the newer key': { expected: ok },
  'nothing: roll-over, signed by the older key': {
    signed: ({ older }) => ({ keyPair: older }),
    expected: ok,
  },
  'nothing: roll-over, response by one key, assertion by the other': {
    signed: ({ older }) => ({ keyPair: older, response: false }),
    then: (xml, { bench }) => sign(xml, { ...bench.acme.signing(), assertion: false }),
    expected: ok,
  },
  'signed by the older key after the roll-over': {
    story: (bench) =>
      withCertificates(bench, [bench.acme.keyPair.certificate], () => signIn(bench, bench.older)),
    expected: invalid,
    logged: 'Invalid document signature',
  },
  'nothing: the key changes while the person is away': {
    story: async (bench) => {
      const newer = await createKeyPair('newer');
      const browser = new Browser();
      const request = await bench.arrive(browser);
      const xml = writeResponse(bench.acme.statement(request, 'ada@acme.example'));
      const form = bench.encode(sign(xml, { ...bench.acme.signing(), keyPair: newer }), request);
      return withCertificates(bench, [newer.certificate], () => bench.bring(browser, form));
    },
    expected: ok,
  },
  'the connection has no certificate any more': {
    story: (bench) => withCertificates(bench, [], () => signIn(bench, bench.acme.keyPair)),
    expected: invalid,
  },
  'nothing: metadata that is still valid': {
    story: (bench) => readMetadata(bench, (xml) => validUntil(xml, 3_600_000)),
    expected: ok,
  },
  'metadata that was valid until an hour ago': {
    story: (bench) => readMetadata(bench, (xml) => validUntil(xml, -3_600_000)),
    expected: unusable,
  },
  'metadata that is valid until a time which is none': {
    story: (bench) =>
      readMetadata(bench, (xml) => xml.replace(' entityID', ' validUntil="x" entityID')),
    expected: unusable,
  },
  'metadata without a certificate': {
    story: (bench) =>
      readMetadata(bench, (xml) => xml.replace(/<KeyDescriptor.*<\/KeyDescriptor>/s, '')),
    expected: unusable,
  },
  'metadata with a document type': {
    story: (bench) => readMetadata(bench, (xml) => `<!DOCTYPE x>${xml}`),
    expected: unusable,
  },
};

/** Ada signs in, by a response of this key. */
async function signIn(bench: Bench, keyPair: Bench['older']): Promise<string> {
  const browser = new Browser();
  const request = await bench.arrive(browser);
  const xml = writeResponse(bench.acme.statement(request, 'ada@acme.example'));
  return bench.bring(
    browser,
    bench.encode(sign(xml, { ...bench.acme.signing(), keyPair }), request),
  );
}

async function withCertificates(bench: Bench, certificates: string[], play: () => Promise<string>) {
  const { connection } = bench.acme;
  const before = connection.certificates;
  connection.certificates = certificates;
  try {
    return await play();
  } finally {
    connection.certificates = before;
  }
}

const validUntil = (xml: string, milliseconds: number) =>
  xml.replace(
    ' entityID',
    ` validUntil="${new Date(Date.now() + milliseconds).toISOString()}" entityID`,
  );

/** Reads Acme's metadata as a start of the server does, then lets Ada sign in by it. */
async function readMetadata(bench: Bench, change: (xml: string) => string): Promise<string> {
  const { keyPair, connection } = bench.acme;
  const origin = new URL(connection.ssoUrl).origin;
  const folder = await mkdtemp(join(tmpdir(), 'metadata-'));
  try {
    const path = join(folder, 'metadata.xml');
    await writeFile(path, change(identityProviderMetadata(origin, connection.entityId, keyPair)));
    const { certificates } = await readIdentityProviderMetadata(path);
    return await withCertificates(bench, certificates, () => signIn(bench, keyPair));
  } catch (error) {
    if (error instanceof MetadataError) return unusable;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
