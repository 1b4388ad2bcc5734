/** Algorithms that xml-crypto does not sign with, or no longer: for responses that must be refused. */
import { createHash, createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import type { SignedXml } from 'xml-crypto';
import type { KeyPair } from '../../../demo/server/broker/key-pair.ts';
import { algorithms } from './saml-names.ts';

const elliptic = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;

type Sign = (signedInfo: string, keyPair: KeyPair) => string;

const signatures: Record<string, Sign> = {
  [algorithms.rsaSha1]: rsa('RSA-SHA1'),
  [algorithms.rsaSha384]: rsa('RSA-SHA384'),
  [algorithms.rsaMd5]: rsa('RSA-MD5'),
  // The certificate, which everybody knows, as the key that both sides share.
  [algorithms.hmacSha1]: hmac('sha1'),
  [algorithms.hmacSha256]: hmac('sha256'),
  [algorithms.ecdsaSha256]: (signedInfo) =>
    createSign('SHA256')
      .update(signedInfo)
      .sign({ key: elliptic, dsaEncoding: 'ieee-p1363' }, 'base64'),
};
const digests: Record<string, string> = {
  [algorithms.md5]: 'md5',
  [algorithms.sha1]: 'sha1',
  [algorithms.sha384]: 'sha384',
};

/** Lets this one signature be made with them. */
export function addAlgorithms(signature: SignedXml, keyPair: KeyPair): void {
  for (const [uri, sign] of Object.entries(signatures)) {
    signature.SignatureAlgorithms[uri] = class {
      getAlgorithmName = () => uri;
      getSignature = (signedInfo: unknown) => sign(String(signedInfo), keyPair);
      verifySignature = () => false;
    };
  }
  for (const [uri, name] of Object.entries(digests)) {
    signature.HashAlgorithms[uri] = class {
      getAlgorithmName = () => uri;
      getHash = (xml: string) => createHash(name).update(xml).digest('base64');
    };
  }
}

function rsa(name: string): Sign {
  return (signedInfo, { privateKey }) =>
    createSign(name).update(signedInfo).sign(privateKey, 'base64');
}

function hmac(name: string): Sign {
  return (signedInfo, { certificate }) =>
    createHmac(name, certificate).update(signedInfo).digest('base64');
}
