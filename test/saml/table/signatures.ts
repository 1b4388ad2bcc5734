/** Who signed, what, and how (SAML core §5, XML Signature). */
import { algorithms, transforms } from '../support/saml-names.ts';
import { sign } from '../support/saml-response.ts';
import { email, invalid, ok, swap } from './row.ts';
import type { Rows } from './row.ts';

const bySignature = 'Invalid signature';
const byResponse = 'Invalid document signature';
const { enveloped, exclusive, exclusiveWithComments, inclusive } = transforms;

export const signatures: Rows = {
  'nothing: everything right': { expected: ok },
  'nothing: only the assertion is signed, as metadata asks for': {
    signed: { response: false },
    expected: ok,
  },
  'only the response is signed': {
    signed: { assertion: false },
    expected: invalid,
    logged: bySignature,
  },
  'nothing is signed': {
    signed: { response: false, assertion: false },
    expected: invalid,
    logged: bySignature,
  },
  'nothing: RSA with SHA-512': {
    signed: { signatureAlgorithm: algorithms.rsaSha512, digestAlgorithm: algorithms.sha512 },
    expected: ok,
  },
  'nothing: RSA-PSS with SHA-256': {
    signed: { signatureAlgorithm: algorithms.rsaPss },
    expected: ok,
  },
  'RSA with SHA-1': {
    signed: { signatureAlgorithm: algorithms.rsaSha1 },
    expected: invalid,
    logged: 'SignatureMethod http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  },
  'RSA with SHA-1, response unsigned': {
    signed: { signatureAlgorithm: algorithms.rsaSha1, response: false },
    expected: invalid,
    logged: 'SignatureMethod',
  },
  'RSA with SHA-384, which cannot be verified here': {
    signed: { signatureAlgorithm: algorithms.rsaSha384 },
    expected: invalid,
    logged: 'SignatureMethod',
  },
  'RSA with MD5': {
    signed: { signatureAlgorithm: algorithms.rsaMd5 },
    expected: invalid,
    logged: 'SignatureMethod',
  },
  'ECDSA, which cannot be verified here': {
    signed: { signatureAlgorithm: algorithms.ecdsaSha256 },
    expected: invalid,
    logged: 'SignatureMethod',
  },
  'HMAC-SHA1 with the certificate as its key': {
    signed: { signatureAlgorithm: algorithms.hmacSha1 },
    expected: invalid,
    logged: 'SignatureMethod',
  },
  'HMAC-SHA256 with the certificate as its key': {
    signed: { signatureAlgorithm: algorithms.hmacSha256 },
    expected: invalid,
    logged: 'SignatureMethod',
  },
  'an algorithm of no name': {
    then: swap(algorithms.rsaSha256, ''),
    expected: invalid,
    logged: 'SignatureMethod',
  },
  'digest with SHA-1': {
    signed: { digestAlgorithm: algorithms.sha1 },
    expected: invalid,
    logged: 'DigestMethod',
  },
  'digest with MD5': {
    signed: { digestAlgorithm: algorithms.md5 },
    expected: invalid,
    logged: 'DigestMethod',
  },
  'digest with SHA-384, which cannot be verified here': {
    signed: { digestAlgorithm: algorithms.sha384 },
    expected: invalid,
    logged: 'DigestMethod',
  },
  'signed by a key nobody knows, its certificate along': {
    signed: ({ rogue }) => ({ keyPair: rogue }),
    expected: invalid,
    logged: byResponse,
  },
  'signed by a key nobody knows, no certificate along': {
    signed: ({ rogue }) => ({ keyPair: rogue, keyInfo: false }),
    expected: invalid,
    logged: byResponse,
  },
  'signed by a key nobody knows, the right certificate along': {
    signed: ({ rogue, acme }) => ({
      keyPair: { ...rogue, certificate: acme.keyPair.certificate },
    }),
    expected: invalid,
    logged: byResponse,
  },
  'assertion signed by a key nobody knows, response unsigned': {
    signed: ({ rogue }) => ({ keyPair: rogue, response: false }),
    expected: invalid,
    logged: bySignature,
  },
  'assertion signed by a key nobody knows, response rightly': {
    signed: ({ rogue }) => ({ keyPair: rogue, response: false }),
    then: (xml, { bench }) => sign(xml, { ...bench.acme.signing(), assertion: false }),
    expected: invalid,
    logged: bySignature,
  },
  'response signed by a key nobody knows, assertion rightly': {
    signed: { response: false },
    then: (xml, { bench }) =>
      sign(xml, { ...bench.acme.signing(), keyPair: bench.rogue, assertion: false }),
    expected: invalid,
    logged: byResponse,
  },
  'nothing: no certificate along': { signed: { keyInfo: false }, expected: ok },
  'nothing: the certificate of a stranger along': {
    signed: ({ rogue, acme }) => ({
      keyPair: { ...acme.keyPair, certificate: rogue.certificate },
    }),
    expected: ok,
  },
  'changed after signing': {
    says: () => email('eve@acme.example'),
    then: swap('eve@acme.example', 'ada@acme.example'),
    expected: invalid,
    logged: byResponse,
  },
  'changed after signing, response unsigned': {
    says: () => email('eve@acme.example'),
    signed: { response: false },
    then: swap('eve@acme.example', 'ada@acme.example'),
    expected: invalid,
    logged: bySignature,
  },
  'an attribute added after signing': {
    signed: { response: false },
    then: swap('<saml:AttributeStatement>', '<saml:AttributeStatement><saml:Attribute Name="a"/>'),
    expected: invalid,
    logged: bySignature,
  },
  'the signature emptied': {
    then: swap(/(<SignatureValue>)[^<]+/, '$1'),
    expected: invalid,
  },
  'the signature one bit off': {
    then: (xml) =>
      xml.replace(/(<SignatureValue>)(.)/, (_, tag, c) => `${tag}${c === 'A' ? 'B' : 'A'}`),
    expected: invalid,
    logged: byResponse,
  },
  'nothing: line breaks in the signature': {
    then: (xml) =>
      xml.replace(
        /(<SignatureValue>)([^<]+)/g,
        (_, tag: string, value: string) => `${tag}\n${value.replace(/.{76}/g, '$&\n')}\n`,
      ),
    signed: { response: false },
    expected: ok,
  },
  'nothing: line breaks of Windows in the signature': {
    then: (xml) =>
      xml.replace(
        /(<SignatureValue>)([^<]+)/g,
        (_, tag: string, value: string) => `${tag}${value.replace(/.{76}/g, '$&&#13;\n')}`,
      ),
    signed: { response: false },
    expected: ok,
  },
  'a comment in the digest, the forged one before it': {
    says: () => email('eve@acme.example'),
    signed: { response: false },
    then: (xml) =>
      xml
        .replaceAll('eve@acme.example', 'ada@acme.example')
        .replace('<DigestValue>', '<DigestValue><!--forged-->'),
    expected: invalid,
    logged: bySignature,
  },
  'two digests': {
    signed: { response: false },
    then: swap(/(<DigestValue>[^<]+<\/DigestValue>)/, '<DigestValue>AAAA</DigestValue>$1'),
    expected: invalid,
  },
  'two SignedInfo': {
    signed: { response: false },
    then: swap(/(<SignedInfo>.*?<\/SignedInfo>)/s, '$1$1'),
    expected: invalid,
  },
  'two signatures of the assertion': {
    signed: { response: false },
    then: swap(/(<Signature .*?<\/Signature>)/s, '$1$1'),
    expected: invalid,
    logged: 'Too many signatures',
  },
  'two references': {
    signed: { response: false },
    then: swap(/(<Reference .*?<\/Reference>)/s, '$1$1'),
    expected: invalid,
    logged: bySignature,
  },
  'a reference to the whole document': {
    signed: { response: false },
    then: swap(/ URI="#[^"]*"/, ' URI=""'),
    expected: invalid,
  },
  'a reference to nothing': {
    signed: { response: false },
    then: swap(/ URI="#[^"]*"/, ' URI="#nothing"'),
    expected: invalid,
    logged: 'ID cannot refer to more than one element',
  },
  'a reference with a quote, against XPath': {
    signed: { response: false },
    then: swap(/ URI="#[^"]*"/, ` URI="#x' or '1'='1"`),
    expected: invalid,
    logged: 'Not a valid ID',
  },
  'the assertion refers to the response': {
    signed: { response: false },
    then: (xml) => {
      const id = / ID="([^"]*)"/.exec(xml)?.[1] ?? '';
      return xml.replace(/ URI="#[^"]*"/, ` URI="#${id}"`);
    },
    expected: invalid,
    logged: 'does not refer to it',
  },
  'response and assertion of one ID': {
    first: (xml) => {
      const id = / ID="([^"]*)"/.exec(xml)?.[1] ?? '';
      return xml.replace(/(<saml:Assertion .*?ID=")[^"]*/, `$1${id}`);
    },
    expected: invalid,
  },
  'nothing: canonicalization keeps comments, there are none': {
    signed: {
      canonicalization: exclusiveWithComments,
      transforms: [enveloped, exclusiveWithComments],
    },
    expected: ok,
  },
  'nothing: canonicalization keeps prefixes of types': {
    first: (xml) =>
      xml
        .replace(
          '<saml:Assertion ',
          '<saml:Assertion xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
        )
        .replaceAll('<saml:AttributeValue>', '<saml:AttributeValue xsi:type="xs:string">'),
    signed: { prefixes: ['xs'] },
    expected: ok,
  },
  'a transform by XSLT': {
    then: swap(
      `<Transform Algorithm="${exclusive}"/>`,
      '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>',
    ),
    expected: invalid,
    logged: 'Transform http://www.w3.org/TR/1999/REC-xslt-19991116',
  },
  'a transform by XPath': {
    then: swap(
      `<Transform Algorithm="${exclusive}"/>`,
      '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>',
    ),
    expected: invalid,
    logged: 'Transform http://www.w3.org/TR/1999/REC-xpath-19991116',
  },
  'inclusive canonicalization, which moves with its surroundings': {
    signed: { transforms: [enveloped, inclusive] },
    expected: invalid,
    logged: 'Transform',
  },
  'three transforms': {
    signed: { transforms: [enveloped, exclusive, exclusive] },
    expected: invalid,
    logged: 'too many transforms',
  },
  'the signature covers itself: no enveloped transform': {
    signed: { transforms: [exclusive], response: false },
    expected: invalid,
    logged: bySignature,
  },
  'a comment put in after signing changes nothing': {
    then: swap('ada@acme.example</', 'ada<!-- -->@acme.example</'),
    expected: ok,
  },
  'a processing instruction put in after signing': {
    then: swap('ada@acme.example</', 'ada<?x y?>@acme.example</'),
    expected: invalid,
    logged: 'has a processing instruction',
  },
  'signed as one, sent as another kind of text': {
    then: swap('ada@acme.example</', '<![CDATA[ada@acme.example]]></'),
    expected: ok,
  },
};
