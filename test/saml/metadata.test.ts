import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { generate } from 'selfsigned';
import { createKeyPair } from '../../demo/server/broker/key-pair.ts';
import { readIdentityProviderMetadata } from '../../demo/server/broker/metadata.ts';
import { identityProviderMetadata } from '../../demo/server/identity-provider/identity-provider-metadata.ts';

const entityId = 'https://idp.example/metadata';
const origin = 'https://idp.example';
const keyPair = await createKeyPair('metadata test');
const other = await createKeyPair('other');
const certificate = async (options: object) => ({
  certificate: (await generate([{ name: 'commonName', value: 'x' }], options)).cert,
});
const short = await certificate({ keySize: 1024, algorithm: 'sha256' });
const elliptic = await certificate({ keyType: 'ec', curve: 'P-256', algorithm: 'sha256' });
const inXml = ({ certificate: pem }: { certificate: string }) =>
  pem.replace(/-----.*-----|\s/g, '');
const good = identityProviderMetadata(origin, entityId, keyPair);
let folder: string;

before(async () => void (folder = await mkdtemp(join(tmpdir(), 'metadata-'))));
after(() => rm(folder, { recursive: true }));

test('reads entity, address and certificate from a file', async () => {
  const { id, ...connection } = await read(good);
  assert.deepEqual(connection, {
    entityId,
    ssoUrl: 'https://idp.example/sso',
    certificates: [keyPair.certificate.trim().replaceAll('\r\n', '\n') + '\n'],
  });
  assert.match(id, /^saml-[0-9a-f]{12}$/);
  assert.equal((await read(good)).id, id);
});

test('reads it from an address', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/metadata' ? 200 : 404;
    response.end(good);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  assert.equal((await readIdentityProviderMetadata(`${base}/metadata`)).entityId, entityId);
  await assert.rejects(readIdentityProviderMetadata(`${base}/nothing`), sentence('status 404'));
  await new Promise((resolve) => server.close(resolve));
  await assert.rejects(
    readIdentityProviderMetadata(`${base}/metadata`),
    sentence('cannot be fetched'),
  );
});

test('keeps both certificates of a roll-over, and none for encryption', async () => {
  const key = (use: string, { certificate }: { certificate: string }) =>
    `<KeyDescriptor use="${use}"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>` +
    `<X509Certificate>${certificate.replace(/-----.*-----/g, '')}</X509Certificate>` +
    `</X509Data></KeyInfo></KeyDescriptor>`;
  const before = (extra: string) => good.replace('<KeyDescriptor', `${extra}<KeyDescriptor`);
  assert.equal((await read(before(key('signing', other)))).certificates.length, 2);
  assert.equal((await read(before(key('signing', keyPair)))).certificates.length, 1);
  assert.equal((await read(before(key('encryption', other)))).certificates.length, 1);
});

test('finds the identity provider inside a collection', async () => {
  const all = `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${good}</EntitiesDescriptor>`;
  assert.equal((await read(all)).entityId, entityId);
});

const broken: Record<string, [xml: string, complaint: string]> = {
  'no XML': ['hello', 'is not well-formed XML'],
  'cut off': [good.slice(0, -30), 'is not well-formed XML'],
  'a document type': [`<!DOCTYPE x>${good}`, 'has a document type'],
  'a service provider': [
    good.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'),
    'no identity provider',
  ],
  'no entity id': [good.replace(/ entityID="[^"]*"/, ''), 'has no entityID'],
  'no redirect binding': [good.replace('HTTP-Redirect', 'SOAP'), 'HTTP-Redirect binding'],
  'a script for an address': [
    good.replaceAll('https://idp.example/sso', 'javascript:alert(1)'),
    'no http(s) address',
  ],
  'no certificate': [
    good.replace(/<KeyDescriptor.*<\/KeyDescriptor>/s, ''),
    'no signing certificate',
  ],
  'over since yesterday': [
    good.replace(
      ' entityID',
      ` validUntil="${new Date(Date.now() - 86_400_000).toISOString()}" entityID`,
    ),
    'is no longer valid',
  ],
  'over as a collection': [
    `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" validUntil="2001-01-01T00:00:00Z">${good}</EntitiesDescriptor>`,
    'is no longer valid',
  ],
  'a short key': [good.replace(inXml(keyPair), inXml(short)), 'not of RSA with 2048 bits'],
  'an elliptic key': [good.replace(inXml(keyPair), inXml(elliptic)), 'not of RSA with 2048 bits'],
  'a broken certificate': [good.replace(/(<X509Certificate>).{40}/, '$1'), 'cannot be read'],
};

for (const [name, [xml, complaint]] of Object.entries(broken)) {
  test(`says in one sentence what is wrong: ${name}`, () =>
    assert.rejects(read(xml), sentence(complaint)));
}

test('says when there is no such file', () =>
  assert.rejects(readIdentityProviderMetadata(join(folder, 'none.xml')), sentence('ENOENT')));

async function read(xml: string) {
  const path = join(folder, 'metadata.xml');
  await writeFile(path, xml);
  return readIdentityProviderMetadata(path);
}

function sentence(complaint: string) {
  return ({ message }: Error) => {
    assert.ok(message.includes(complaint), message);
    assert.match(message, /^The identity provider metadata at \S+ [^\n]*\.$/);
    return true;
  };
}
