/** What comes back to the page for every kind of SAML response: one right person, or a code. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Account } from '../../demo/server/accounts/account.ts';
import { createKeyPair } from '../../demo/server/broker/key-pair.ts';
import { Browser } from './support/browser.ts';
import type { Page } from './support/browser.ts';
import { organisation, person, startDemoServer } from './support/demo-server.ts';
import type { DemoServer } from './support/demo-server.ts';
import { MockIdentityProvider, receive } from './support/mock-identity-provider.ts';
import type { ReceivedRequest } from './support/mock-identity-provider.ts';
import {
  algorithms,
  nameIdFormats,
  sign,
  writeAssertion,
  writeResponse,
} from './support/saml-response.ts';
import type { Signing, Statement } from './support/saml-response.ts';
import { wrappings } from './support/xsw.ts';

let acme: MockIdentityProvider;
let globex: MockIdentityProvider;
let ada: Account;
let server: DemoServer;
const rogue = await createKeyPair('rogue');

before(async () => {
  acme = await MockIdentityProvider.start('acme-connection');
  globex = await MockIdentityProvider.start('globex-connection');
  // During a roll-over a connection has two certificates.
  const { certificate: older } = await createKeyPair('older');
  acme.connection.certificates.unshift(older);
  ada = person('ada', organisation('acme', acme.connection));
  const bob = person('bob', organisation('globex', globex.connection));
  server = await startDemoServer([ada, bob]);
});
after(async () => {
  await Promise.all([server.close(), acme.close(), globex.close()]);
});

interface Case {
  /** What the response says otherwise than a right one. */
  says?: (right: Statement) => Partial<Statement>;
  /** How it is signed otherwise. */
  signed?: Partial<Signing>;
  /** Done to the XML after signing. */
  then?: (xml: string, request: ReceivedRequest) => string;
  /** Done to the form after encoding. */
  form?: (form: Record<string, string>) => Record<string, string>;
  reauthenticate?: boolean;
  /** `ok`, or the code in the return address. */
  code: string;
}

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const attributes = (email: string[]) => ({ attributes: { email } });
const wsFederation = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress';
const mallory = 'mallory@elsewhere.example';

const accepted: Record<string, Case> = {
  'everything right': { code: 'ok' },
  'signed with SHA-512': {
    signed: { signatureAlgorithm: algorithms.rsaSha512, digestAlgorithm: algorithms.sha512 },
    code: 'ok',
  },
  'expired two seconds ago: within the clock skew': {
    says: () => ({ notOnOrAfter: later(-2), subjectNotOnOrAfter: later(-2) }),
    code: 'ok',
  },
  'valid in two seconds: within the clock skew': {
    says: () => ({ notBefore: later(2) }),
    code: 'ok',
  },
  'e-mail in another case and with edge spaces': {
    says: () => attributes([' ADA@Acme.Example ']),
    code: 'ok',
  },
  'e-mail in the WS-Federation claim': {
    says: () => ({
      attributes: { [wsFederation]: ['ada@acme.example'] },
      nameId: 'x81',
      nameIdFormat: nameIdFormats.unspecified,
    }),
    code: 'ok',
  },
  'e-mail in the NameID only': { says: () => ({ attributes: {} }), code: 'ok' },
  'fresh sign-in forced and done': { reauthenticate: true, code: 'ok' },
};

const refused: Record<string, Case> = {
  'unsigned response': { signed: { response: false }, code: 'sso_state_invalid' },
  'unsigned assertion': { signed: { assertion: false }, code: 'sso_state_invalid' },
  'nothing signed': { signed: { response: false, assertion: false }, code: 'sso_state_invalid' },
  'signed by a key nobody knows': { signed: { keyPair: rogue }, code: 'sso_state_invalid' },
  'changed after signing': {
    says: () => attributes(['eve@acme.example']),
    then: (xml) => xml.replaceAll('eve@acme.example', 'ada@acme.example'),
    code: 'sso_state_invalid',
  },
  'RSA with SHA-1': {
    signed: { signatureAlgorithm: algorithms.rsaSha1 },
    code: 'sso_state_invalid',
  },
  'digest with SHA-1': { signed: { digestAlgorithm: algorithms.sha1 }, code: 'sso_state_invalid' },
  'audience of somebody else': {
    says: () => ({ audience: 'https://else.example/' }),
    code: 'sso_state_invalid',
  },
  'audience that only begins like ours': {
    says: ({ audience }) => ({ audience: `${audience ?? ''}.evil.example` }),
    code: 'sso_state_invalid',
  },
  'no audience': { says: () => ({ audience: null }), code: 'sso_state_invalid' },
  'expired an hour ago': {
    says: () => ({ notOnOrAfter: later(-3600), subjectNotOnOrAfter: later(-3600) }),
    code: 'sso_expired',
  },
  'expired five minutes ago': {
    says: () => ({ notOnOrAfter: later(-300), subjectNotOnOrAfter: later(-300) }),
    code: 'sso_expired',
  },
  'only the conditions expired': {
    says: () => ({ notOnOrAfter: later(-300) }),
    code: 'sso_expired',
  },
  'only the subject confirmation expired': {
    says: () => ({ subjectNotOnOrAfter: later(-300) }),
    code: 'sso_expired',
  },
  'valid in half an hour': { says: () => ({ notBefore: later(1800) }), code: 'sso_expired' },
  'answers another request': {
    says: () => ({ responseInResponseTo: '_other', subjectInResponseTo: '_other' }),
    code: 'sso_state_invalid',
  },
  'response answers no request': {
    says: () => ({ responseInResponseTo: null }),
    code: 'sso_state_invalid',
  },
  'assertion answers no request': {
    says: () => ({ subjectInResponseTo: null }),
    code: 'sso_state_invalid',
  },
  'assertion answers another request': {
    says: () => ({ subjectInResponseTo: '_other' }),
    code: 'sso_state_invalid',
  },
  'unknown issuer': {
    says: () => ({
      responseIssuer: 'https://else.example/',
      assertionIssuer: 'https://else.example/',
    }),
    code: 'sso_state_invalid',
  },
  'another issuer in the assertion only': {
    says: () => ({ assertionIssuer: 'https://else.example/' }),
    code: 'sso_state_invalid',
  },
  'another Destination': {
    says: () => ({ destination: 'https://else.example/acs' }),
    code: 'sso_state_invalid',
  },
  'no Destination': { says: () => ({ destination: null }), code: 'sso_state_invalid' },
  'another Recipient': {
    says: () => ({ recipient: 'https://else.example/acs' }),
    code: 'sso_state_invalid',
  },
  'no Recipient': { says: () => ({ recipient: null }), code: 'sso_state_invalid' },
  'holder of key, not bearer': {
    says: () => ({ method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }),
    code: 'sso_state_invalid',
  },
  'no AuthnStatement': { says: () => ({ authnInstant: null }), code: 'sso_state_invalid' },
  'fresh sign-in forced, old one sent': {
    reauthenticate: true,
    says: () => ({ authnInstant: later(-3600) }),
    code: 'sso_state_invalid',
  },
  'status AuthnFailed': {
    says: () => ({ status: 'Responder', innerStatus: 'AuthnFailed', withAssertion: false }),
    signed: { assertion: false },
    code: 'sso_denied',
  },
  'status RequestDenied': {
    says: () => ({ status: 'Responder', innerStatus: 'RequestDenied', withAssertion: false }),
    signed: { assertion: false },
    code: 'sso_denied',
  },
  'status Responder, unsigned as some send it': {
    says: () => ({ status: 'Responder', withAssertion: false, destination: null }),
    signed: { assertion: false, response: false },
    code: 'sso_denied',
  },
  'status Responder beside a good assertion': {
    says: () => ({ status: 'Responder' }),
    code: 'sso_denied',
  },
  'status Requester: the servers disagree': {
    says: () => ({ status: 'Requester', withAssertion: false }),
    signed: { assertion: false },
    code: 'sso_unavailable',
  },
  'status Success without an assertion': {
    says: () => ({ withAssertion: false }),
    signed: { assertion: false },
    code: 'sso_state_invalid',
  },
  'document type with an entity': {
    then: (xml) => `<!DOCTYPE r [<!ENTITY e "x">]>${xml}`,
    code: 'sso_state_invalid',
  },
  'element of another namespace': {
    then: (xml) => xml.replace('SAML:2.0:protocol', 'SAML:1.0:protocol'),
    code: 'sso_state_invalid',
  },
  'not well-formed': { then: (xml) => xml.slice(0, -9), code: 'sso_state_invalid' },
  'no XML at all': { then: () => 'hello', code: 'sso_state_invalid' },
  'not even base64': { form: (f) => ({ ...f, SAMLResponse: '%%%' }), code: 'sso_state_invalid' },
  'an empty response': { form: (f) => ({ ...f, SAMLResponse: '' }), code: 'sso_state_invalid' },
  'no response': {
    form: ({ RelayState = '' }) => ({ RelayState }),
    code: 'sso_state_invalid',
  },
  'another person of the same organisation (Eve for Ada)': {
    says: () => attributes(['eve@acme.example']),
    code: 'sso_account_mismatch',
  },
  'a person of another organisation, by our own identity provider': {
    says: () => attributes(['bob@globex.example']),
    code: 'sso_account_mismatch',
  },
  'a person nobody knows (Mallory)': {
    says: () => attributes([mallory]),
    code: 'sso_not_provisioned',
  },
  'a comment cuts nothing off an address': {
    says: () => attributes(['ada@acme.example.evil.example']),
    then: (xml) => xml.replaceAll('ada@acme.example.evil', 'ada@acme.example<!-- -->.evil'),
    code: 'sso_not_provisioned',
  },
  'two addresses': {
    says: () => attributes(['ada@acme.example', 'eve@acme.example']),
    code: 'sso_account_mismatch',
  },
  'no address': {
    says: () => ({ attributes: {}, nameIdFormat: nameIdFormats.unspecified, nameId: 'ada' }),
    code: 'sso_account_mismatch',
  },
  'an address as NameID of no stated format': {
    says: () => ({ attributes: {}, nameIdFormat: nameIdFormats.unspecified }),
    code: 'sso_account_mismatch',
  },
  'an assertion we cannot decrypt': {
    then: (xml) => xml.replaceAll('saml:Assertion', 'saml:EncryptedAssertion'),
    code: 'sso_state_invalid',
  },
};

for (const [name, wrap] of Object.entries(wrappings)) {
  const forge = (request: ReceivedRequest) =>
    writeAssertion(acme.statement(request, 'ada@acme.example'));
  const says = () => attributes(['eve@acme.example']);
  refused[`wrapping: ${name}`] = {
    says,
    then: (xml, request) => wrap(xml, forge(request)),
    code: 'sso_state_invalid',
  };
  refused[`wrapping: ${name}, response signed by a stranger`] = {
    says,
    signed: { response: false },
    then: (xml, request) =>
      sign(wrap(xml, forge(request)), { ...acme.signing(), keyPair: rogue, assertion: false }),
    code: 'sso_state_invalid',
  };
}

for (const [name, each] of Object.entries(accepted)) test(`accepted: ${name}`, () => run(each));
for (const [name, each] of Object.entries(refused)) test(`refused: ${name}`, () => run(each));

async function run({ says, signed, then, form, reauthenticate = false, code }: Case) {
  const browser = new Browser();
  const request = await arrive(browser, { reauthenticate });
  const right = acme.statement(request, 'ada@acme.example');
  const statement = { ...right, ...says?.(right) };
  const xml = sign(writeResponse(statement), { ...acme.signing(), ...signed });
  const fields = encode(then?.(xml, request) ?? xml, request);
  const back = await browser.open(request.acsUrl, { form: form?.(fields) ?? fields });
  await expectReturn(back, code);
}

test('a response is good once', async () => {
  const browser = new Browser();
  const request = await arrive(browser);
  const fields = encode(acme.respond(request, 'ada@acme.example'), request);
  await expectReturn(await browser.open(request.acsUrl, { form: fields }), 'ok');
  await expectReturn(
    await browser.open(request.acsUrl, { form: fields }),
    'sso_state_invalid',
    '/',
  );
});

test('a response of an older sign-in is refused in a new one', async () => {
  const first = new Browser();
  const old = await arrive(first);
  const xml = acme.respond(old, 'ada@acme.example');
  for (const rewrite of [
    (text: string) => text,
    (text: string) => text.replace(/ InResponseTo="[^"]*"/, ''),
    (text: string, id: string) => text.replace(/ InResponseTo="[^"]*"/, ` InResponseTo="${id}"`),
    (text: string, id: string) => text.replaceAll(old.id, id),
  ]) {
    const browser = new Browser();
    const request = await arrive(browser);
    const form = encode(rewrite(xml, request.id), request);
    await expectReturn(await browser.open(request.acsUrl, { form }), 'sso_state_invalid');
  }
});

test('a response nobody asked for leads to the front page', async () => {
  const browser = new Browser();
  const request = await arrive(browser);
  const { SAMLResponse } = encode(acme.respond(request, 'ada@acme.example'), request);
  for (const form of [{ SAMLResponse }, { SAMLResponse, RelayState: 'made-up' }]) {
    await expectReturn(await browser.open(request.acsUrl, { form }), 'sso_state_invalid', '/');
  }
});

test('a relay state of another sign-in is refused', async () => {
  const mine = new Browser();
  const own = await arrive(mine);
  const foreign = await arrive(new Browser());
  const form = encode(acme.respond(own, 'ada@acme.example'), foreign);
  await expectReturn(await mine.open(own.acsUrl, { form }), 'sso_state_invalid', '/');
});

test('a response brought by another browser signs nobody in there', async () => {
  const request = await arrive(new Browser());
  const form = encode(acme.respond(request, 'ada@acme.example'), request);
  const victim = new Browser();
  await arrive(victim);
  await expectReturn(await victim.open(request.acsUrl, { form }), 'sso_state_invalid', '/');
});

test('an identity provider answers for its own connection only', async () => {
  const browser = new Browser();
  const request = await arrive(browser);
  const own = globex.respond(request, 'ada@acme.example');
  const disguised = sign(
    writeResponse(acme.statement(request, 'ada@acme.example')),
    globex.signing(),
  );
  await expectReturn(
    await browser.open(request.acsUrl, { form: encode(own, request) }),
    'sso_state_invalid',
  );
  const again = await arrive(browser);
  const form = encode(disguised.replaceAll(request.id, again.id), again);
  await expectReturn(await browser.open(again.acsUrl, { form }), 'sso_state_invalid');
});

test('nobody can choose the identity provider of another organisation', async () => {
  const browser = new Browser();
  const begin = await server.flow(browser, ada.id);
  const toBroker = await browser.open(begin, {}, (url) => url.pathname === '/broker/auth');
  toBroker.url.searchParams.set('idp_hint', globex.connection.id);
  const { url } = await browser.open(toBroker.url, {}, (at) => at.pathname === '/sso');
  const request = receive(url);
  assert.equal(request.destination, globex.connection.ssoUrl);
  const form = encode(globex.respond(request, 'ada@acme.example'), request);
  await expectReturn(await browser.open(request.acsUrl, { form }), 'sso_account_mismatch');
});

test('a body of two megabytes is turned away', async () => {
  const browser = new Browser();
  const request = await arrive(browser);
  const form = { ...encode('', request), SAMLResponse: 'A'.repeat(2 * 1024 * 1024) };
  assert.equal((await browser.open(request.acsUrl, { form })).status, 413);
});

/** Begins for Ada and goes as far as her identity provider. */
async function arrive(browser: Browser, more: { reauthenticate?: boolean } = {}) {
  const begin = await server.flow(browser, ada.id, more);
  const { url } = await browser.open(begin, {}, ({ pathname }) => pathname === '/sso');
  assert.ok(url.href.startsWith(acme.connection.ssoUrl), url.href);
  return receive(url);
}

function encode(xml: string, { relayState }: ReceivedRequest) {
  return { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: relayState };
}

async function expectReturn({ url, status }: Page, code: string, path = '/portal') {
  const { login, code: got = 'ok', handoff } = Object.fromEntries(url.searchParams);
  const cause = JSON.stringify(server.log.slice(-2));
  assert.equal(status, 200);
  assert.equal(got, code, `${url.href} ${cause}`);
  assert.equal(login, code === 'ok' ? 'ok' : 'error');
  assert.equal(url.pathname, path);
  const record = (await server.context.store.get(`handoff:${handoff ?? ''}`)) as
    { result: { status: string; accountId?: string } } | undefined;
  const expected = path === '/' ? undefined : code === 'ok' ? 'signed_in' : 'failed';
  assert.equal(record?.result.status, expected);
  if (code === 'ok') assert.equal(record?.result.accountId, ada.id);
}
