/** Administrators connect identity providers; whatever is wrong with one is named in a sentence. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, it } from 'node:test';
import type { Demo } from '../../support/demo.ts';
import { Client } from '../client.ts';
import type { Cases } from './cases.ts';
import { certificateBetween, DAY, metadataOf } from './metadata-of.ts';

const now = Date.now();
const origin = 'https://idp.globex.example';
const good = metadataOf(origin);
const expired = await certificateBetween(new Date(now - 9 * DAY), new Date(now - 2 * DAY));
const next = await certificateBetween(new Date(now - DAY), new Date(now + 9 * DAY));
const yesterday = new Date(now - DAY).toISOString();
const lastEnd = new Date(now - 2 * DAY).toISOString().slice(0, 10);
const named = (from: string | RegExp, to: string) => good.replace(from, to);
const collection = (...all: string[]) =>
  `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${all.join('')}</EntitiesDescriptor>`;

export const connectionCases: Cases = (demoNow) => {
  let demo: Demo;
  let bob: Client;
  before(async () => {
    demo = demoNow();
    bob = new Client(demo);
    await bob.signIn('bob', 'correct horse battery');
  });

  const check = async (given: object) => {
    const { status, body } = await bob.post('/admin/v1/connection/check', given);
    return status === 200 ? 'fine' : `${String(status)} ${String(body['detail'])}`;
  };
  const organisation = async (client = bob) => {
    const { body } = await client.send('/admin/v1/organisation');
    const { connection } = body as {
      connection: {
        entityId: string;
        own: boolean;
        emailAttribute: string | null;
        certificates: { fingerprint: string; state: string }[];
      };
    };
    return connection;
  };

  const broken: Record<string, [xml: string, sentence: string]> = {
    nothing: ['  ', 'Give the metadata of your identity provider.'],
    'no XML': ['hello', 'This metadata is not well-formed XML.'],
    'a document type': [`<!DOCTYPE x>${good}`, 'This metadata has a document type.'],
    'a page': [
      '<html><body>Sign in</body></html>',
      'This metadata is XML, but no SAML metadata (no EntityDescriptor).',
    ],
    'our own metadata': ['', 'describes a service provider and no identity provider'],
    'several entities': [
      collection(good, metadataOf('https://other.example')),
      'This metadata describes 2 identity providers, and must describe one.',
    ],
    'no certificate': [
      named(/<KeyDescriptor.*<\/KeyDescriptor>/s, ''),
      'This metadata has no signing certificate.',
    ],
    'an unreadable certificate': [
      named(/(<X509Certificate>).{40}/, '$1'),
      'This metadata has a signing certificate that cannot be read.',
    ],
    'an expired certificate': [
      metadataOf(origin, expired),
      `The signing certificate in this metadata expired on ${lastEnd}.`,
    ],
    'no binding that we speak': [
      named(/HTTP-Redirect/g, 'SOAP'),
      'no SingleSignOnService with the HTTP-Redirect binding, only ',
    ],
    'an http address': [
      metadataOf('http://idp.globex.example'),
      'Its single sign-on address begins with http',
    ],
    'an address of its past': [
      named(' entityID', ` validUntil="${yesterday}" entityID`),
      'This metadata is no longer valid (validUntil).',
    ],
  };
  for (const [name, [xml, sentence]] of Object.entries(broken)) {
    it(`says what is wrong with ${name}`, async () => {
      const own = name === 'our own metadata';
      const text = own ? await (await fetch(`${demo.url}/broker/saml/metadata`)).text() : xml;
      const told = await check({ xml: text });
      assert.ok(told.startsWith('422 ') && told.includes(sentence), told);
      assert.match(told, /\.$/);
      const saved = await bob.post('/admin/v1/connection', { xml: text, keepCertificates: false });
      assert.equal(saved.status, 422);
    });
  }

  it('fetches an address within bounds', async () => {
    let answer = { status: 200, text: good, location: '' };
    const server = createServer((_, response) => {
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {});
      response.end(answer.text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/metadata`;
    assert.equal(await check({ address }), 'fine');
    answer = { status: 302, text: '', location: 'http://169.254.169.254/' };
    assert.match(await check({ address }), /The address leads to another address/);
    answer = { status: 404, text: '', location: '' };
    assert.match(await check({ address }), /answers with status 404/);
    answer = { status: 200, text: good.padEnd(600_000), location: '' };
    assert.match(await check({ address }), /answers with more than 512 kB/);
    await new Promise((resolve) => server.close(resolve));
    assert.match(await check({ address }), /refuses connections/);
    for (const [refused, why] of Object.entries({
      'http://idp.example/metadata': /use https/,
      'file:///etc/passwd': /no https address/,
      nonsense: /no web address/,
      'https://user:secret@idp.example/': /user name or password/,
      'https://169.254.169.254/latest': /private network/,
      'https://10.0.0.1/': /private network/,
      'https://[::ffff:10.0.0.1]/': /private network/,
    })) {
      assert.match(await check({ address: refused }), why, refused);
    }
  });

  it('is checked, saved, and taken over by a roll-over that keeps both certificates', async () => {
    assert.equal((await organisation()).own, false);
    const locked = await bob.post('/admin/v1/connection/certificates', { certificate: next });
    assert.equal(locked.body['code'], 'connection_not_own');
    const first = await bob.post('/admin/v1/connection', { xml: good, keepCertificates: false });
    assert.equal(first.status, 204);
    const { own, certificates, entityId } = await organisation();
    assert.deepEqual([own, certificates.length, entityId], [true, 1, `${origin}/metadata`]);

    // By metadata, and by hand.
    const xml = metadataOf(origin, next);
    await bob.post('/admin/v1/connection', { xml, keepCertificates: true });
    const both = (await organisation()).certificates;
    assert.deepEqual(both.map(({ state }) => state).sort(), ['expiring', 'valid']);
    const fingerprint = both[0]?.fingerprint;
    await bob.post('/admin/v1/connection/certificates/remove', { fingerprint });
    const last = { fingerprint: both[1]?.fingerprint };
    const kept = await bob.post('/admin/v1/connection/certificates/remove', last);
    assert.equal(kept.body['code'], 'certificate_last');
    for (const [certificate, code] of [
      [expired, 'certificate_expired'],
      ['hello', 'certificate_invalid'],
    ]) {
      const { body } = await bob.post('/admin/v1/connection/certificates', { certificate });
      assert.equal(body['code'], code);
    }
    const more = await bob.post('/admin/v1/connection/certificates', { certificate: next });
    assert.equal(more.status, 204);
    assert.equal((await organisation()).certificates.length, 2);
    const mapped = { emailAttribute: ' urn:mail ' };
    assert.equal((await bob.post('/admin/v1/connection/email-attribute', mapped)).status, 204);
    assert.equal((await organisation()).emailAttribute, 'urn:mail');
  });

  it('belongs to one organisation: no two claim one identity provider, not even at once', async () => {
    const acme = await organisation();
    const { idpPort } = demo.context.settings;
    const address = `http://localhost:${String(idpPort)}/metadata`;
    assert.match(await check({ address }), /already used by another organisation/);
    const { tenants } = demo;
    const connection = { entityId: 'urn:both', ssoUrl: 'https://x.example/', certificates: [] };
    const claims = await Promise.allSettled(
      ['acme', 'initech'].map((id) => tenants.saveConnection(id, connection)),
    );
    assert.deepEqual(claims.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await organisation()).entityId, acme.entityId);
  });

  it('is switched on and off, and cannot be demanded while it is off', async () => {
    const enforce = { ids: ['gio'], sso: 'enforced', notify: false };
    await bob.post('/admin/v1/connection/enabled', { enabled: false });
    const { body } = await bob.post('/admin/v1/people/sso', enforce);
    assert.equal(body['code'], 'sso_not_ready');
    const methods = async () => {
      const found = await new Client(demo).discover('bob@globex.example');
      return (found.body['methods'] as { type: string }[]).map(({ type }) => type);
    };
    assert.deepEqual(await methods(), ['password']);
    await bob.post('/admin/v1/connection/enabled', { enabled: true });
    assert.deepEqual(await methods(), ['sso', 'password']);
    assert.equal((await bob.post('/admin/v1/people/sso', enforce)).status, 200);
  });
};
