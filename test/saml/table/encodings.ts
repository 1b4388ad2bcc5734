/** How it is wrapped for the way: XML, base64, form, binding (bindings §3.4, §3.5). */
import { randomBytes, X509Certificate } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { Browser } from '../support/browser.ts';
import { encryptAssertion } from '../support/encrypt.ts';
import { postLargeForm } from '../support/large-form.ts';
import { sign, writeAssertion, writeResponse } from '../support/saml-response.ts';
import { invalid, nobodys, ok, swap } from './row.ts';
import type { Rows } from './row.ts';

type Form = Record<string, string>;
const base64 = (data: string | Buffer) => Buffer.from(data).toString('base64');
const xmlOf = ({ SAMLResponse = '' }: Form) => Buffer.from(SAMLResponse, 'base64').toString('utf8');
const response = (SAMLResponse: string) => (form: Form) => ({ ...form, SAMLResponse });
const relayState = (RelayState: string) => (form: Form) => ({ ...form, RelayState });
const notXml = 'is not well-formed XML';

/** Characters; in base64, with its + and / escaped, nearly the largest form. */
const large = 116_000;
const many = (text: string) => text.repeat(large / text.length);
const attributes = Array.from({ length: 12_000 }, (_, index) => ` a${String(index)}=""`).join('');
const prefixes = Array.from({ length: 4_000 }, (_, index) => ` xmlns:p${String(index)}="u"`).join(
  '',
);
const extended = (more: string, elements: number) =>
  `<samlp:Extensions><x xmlns="urn:x"${more}>${'<y/>'.repeat(elements)}</x></samlp:Extensions>`;
const billion = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

export const encodings: Rows = {
  'nothing: an XML declaration before it': {
    then: (xml) => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`,
    expected: ok,
  },
  'nothing: a byte order mark before it': { then: (xml) => `\ufeff${xml}`, expected: ok },
  'nothing: line breaks in the base64': {
    form: (form) => ({
      ...form,
      SAMLResponse: form['SAMLResponse']?.replace(/.{76}/g, '$&\r\n') ?? '',
    }),
    expected: ok,
  },
  'nothing: the assertion in the default namespace': {
    first: (xml) =>
      xml.replace(/<saml:Assertion.*<\/saml:Assertion>/s, (assertion) =>
        assertion.replace('xmlns:saml=', 'xmlns=').replaceAll('saml:', ''),
      ),
    expected: ok,
  },
  'nothing: indented': { first: swap(/></g, '>\n  <'), expected: ok },
  'nothing: the response has Extensions': {
    first: swap(
      '<samlp:Status>',
      '<samlp:Extensions><x xmlns="urn:x"/></samlp:Extensions><samlp:Status>',
    ),
    expected: ok,
  },
  'an encrypted assertion: our metadata has no key for it': {
    story: async (bench) => {
      const browser = new Browser();
      const request = await bench.arrive(browser);
      // The only certificate that the metadata has; it is for signatures.
      const metadata = await (await fetch(`${bench.server.url}/broker/saml/metadata`)).text();
      const [, der = ''] = /<ds:X509Certificate>([^<]+)/.exec(metadata) ?? [];
      const certificate = new X509Certificate(Buffer.from(der, 'base64'));
      const inside = { ...bench.acme.signing(), response: false };
      const statement = bench.acme.statement(request, 'ada@acme.example');
      const encrypted = await encryptAssertion(sign(writeResponse(statement), inside), certificate);
      const xml = sign(encrypted, { ...bench.acme.signing(), assertion: false });
      return bench.bring(browser, bench.encode(xml, request));
    },
    expected: invalid,
    logged: 'an encrypted assertion, though our metadata has no key',
  },
  'an assertion called encrypted': {
    then: swap('saml:Assertion', 'saml:EncryptedAssertion'),
    expected: invalid,
    logged: 'an encrypted assertion',
  },
  'a second assertion, signed as well': {
    first: (xml, { bench, request }) =>
      xml.replace(
        '</samlp:Response>',
        `${writeAssertion(bench.acme.statement(request, 'eve@acme.example'))}$&`,
      ),
    signed: { assertion: false },
    expected: invalid,
    logged: '2 assertions',
  },
  'a document type with an entity': {
    then: (xml) => `<!DOCTYPE r [<!ENTITY e "x">]>${xml}`,
    expected: invalid,
    logged: 'has a document type',
  },
  'entities that grow a thousandfold': {
    then: (xml) => `${billion}${xml.replace('ada@', '&c;@')}`,
    expected: invalid,
    logged: 'has a document type',
  },
  'an entity that reads a file': {
    then: (xml) =>
      `<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml.replace('ada@', '&e;@')}`,
    expected: invalid,
    logged: 'has a document type',
  },
  'an entity that nobody declared': {
    then: (xml) => xml.replace('ada@', '&nbsp;ada@'),
    expected: invalid,
    logged: notXml,
  },
  'an XML style sheet': {
    then: (xml) => `<?xml-stylesheet href="x.xsl"?>${xml}`,
    expected: invalid,
    logged: 'has a processing instruction',
  },
  'an element of another namespace': {
    then: (xml) => xml.replace('SAML:2.0:protocol', 'SAML:1.0:protocol'),
    expected: invalid,
    logged: 'not a Response',
  },
  'an assertion alone': {
    then: (xml) => /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)?.[0] ?? '',
    expected: invalid,
    logged: 'not a Response',
  },
  'a LogoutResponse': {
    then: swap('samlp:Response', 'samlp:LogoutResponse'),
    expected: invalid,
    logged: 'not a Response',
  },
  'something after the end': { then: (xml) => `${xml}<x/>`, expected: invalid },
  'cut off': { then: (xml) => xml.slice(0, -9), expected: invalid, logged: notXml },
  'no XML at all': { then: () => 'hello', expected: invalid, logged: notXml },
  'an attribute twice': {
    then: swap(' Version="2.0"', ' Version="2.0" Version="2.0"'),
    expected: invalid,
  },
  'nested 16,000 deep': {
    then: () => '<a>'.repeat(16_000) + '</a>'.repeat(16_000),
    expected: invalid,
    logged: 'is nested too deeply',
  },
  'opened 40,000 times, never closed': {
    then: () => many('<a>'),
    expected: invalid,
    logged: notXml,
  },
  'an element with 12,000 attributes': {
    then: () => `<a${attributes}/>`,
    expected: invalid,
    logged: 'has too many attributes',
  },
  'thousands of prefixes over thousands of elements': {
    then: swap('<samlp:Status>', `${extended(prefixes, 10_000)}<samlp:Status>`),
    expected: invalid,
    logged: 'declares too many prefixes',
  },
  'thousands of elements': {
    then: swap('<samlp:Status>', `${extended('', 20_000)}<samlp:Status>`),
    expected: invalid,
    logged: 'has too many elements',
  },
  'nothing: 1,500 groups': {
    says: ({ attributes }) => ({
      attributes: {
        ...attributes,
        groups: Array.from({ length: 1500 }, (_, index) => `group ${String(index)}`),
      },
    }),
    expected: ok,
  },
  'a comment of 120 kB': { then: () => `<a><!--${many('-x')}--></a>`, expected: invalid },
  'random bytes': {
    form: (form) => response(base64(randomBytes(4096)))(form),
    expected: invalid,
    logged: 'not UTF-8',
  },
  'UTF-16': {
    form: (form) => response(base64(Buffer.from(xmlOf(form), 'utf16le')))(form),
    expected: invalid,
  },
  'Latin-1 bytes': {
    says: () => ({ nameId: 'ad\u00e1' }),
    form: (form) => response(base64(Buffer.from(xmlOf(form), 'latin1')))(form),
    expected: invalid,
    logged: 'not UTF-8',
  },
  'not even base64': { form: response('%%%'), expected: invalid, logged: 'not base64' },
  'base64 with other characters in it': {
    form: (form) => ({ ...form, SAMLResponse: `!${form['SAMLResponse'] ?? ''}` }),
    expected: invalid,
    logged: 'not base64',
  },
  'base64 twice': {
    form: (form) => response(base64(form['SAMLResponse'] ?? ''))(form),
    expected: invalid,
    logged: notXml,
  },
  'deflated, as only HTTP-Redirect has it': {
    form: (form) => response(base64(deflateRawSync(xmlOf(form))))(form),
    expected: invalid,
    logged: 'not UTF-8',
  },
  'an empty response': { form: response(''), expected: invalid, logged: notXml },
  'no response': {
    form: ({ RelayState = '' }) => ({ RelayState }),
    expected: invalid,
    logged: notXml,
  },
  'a form of 2 MB': {
    story: ({ server }) => postLargeForm(`${server.url}/broker/saml/acs`, true),
    expected: 'status 413',
  },
  'a form of 2 MB that does not say how large it is': {
    story: ({ server }) => postLargeForm(`${server.url}/broker/saml/acs`, false),
    expected: 'status 413',
  },
  'no relay state': {
    form: ({ SAMLResponse = '' }) => ({ SAMLResponse }),
    expected: nobodys,
    logged: 'nobody waits for',
  },
  'a made-up relay state': {
    form: relayState('made-up'),
    expected: nobodys,
    logged: 'nobody waits for',
  },
  'a relay state of 80 bytes': {
    form: relayState('r'.repeat(80)),
    expected: nobodys,
    logged: 'nobody waits for',
  },
  'a relay state of 10,000 bytes': {
    form: relayState('r'.repeat(10_000)),
    expected: nobodys,
    logged: 'nobody waits for',
  },
  'a relay state with an address in it': {
    form: relayState('https://evil.example/'),
    expected: nobodys,
  },
  'a relay state with a space after it': {
    form: (form) => ({ ...form, RelayState: `${form['RelayState'] ?? ''} ` }),
    expected: nobodys,
  },
  'the key of another record as relay state': { form: relayState('../flow:x'), expected: nobodys },
  'by HTTP-Redirect': {
    story: async (bench) => {
      const browser = new Browser();
      const request = await bench.arrive(browser);
      const url = new URL(request.acsUrl);
      const xml = bench.acme.respond(request, 'ada@acme.example');
      url.searchParams.set('SAMLResponse', base64(deflateRawSync(xml)));
      url.searchParams.set('RelayState', request.relayState);
      return bench.outcome(await browser.open(url));
    },
    expected: nobodys,
    logged: 'by HTTP-Redirect',
  },
  'as JSON': {
    story: async (bench) => {
      const request = await bench.arrive(new Browser());
      const xml = bench.acme.respond(request, 'ada@acme.example');
      const answer = await fetch(request.acsUrl, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(bench.encode(xml, request)),
      });
      return bench.outcome(await new Browser().open(answer.headers.get('location') ?? ''));
    },
    expected: nobodys,
    logged: 'nobody waits for',
  },
};
