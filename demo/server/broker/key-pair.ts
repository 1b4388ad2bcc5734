import { generate } from 'selfsigned';

/** An RSA-2048 key and its self-signed certificate (SHA-256, one year), both PEM. */
export interface KeyPair {
  privateKey: string;
  certificate: string;
}

/**
 * Makes a key pair for signing SAML messages. SAML partners pin the certificate they read in the
 * metadata, so nobody needs to have signed it.
 *
 * @param commonName subject of the certificate, for people who read metadata
 */
export async function createKeyPair(commonName: string): Promise<KeyPair> {
  const { private: privateKey, cert } = await generate(
    [{ name: 'commonName', value: commonName }],
    {
      keySize: 2048,
      algorithm: 'sha256',
    },
  );
  // XML would keep carriage returns as references, which not every reader of certificates expects.
  return { privateKey, certificate: cert.replaceAll('\r\n', '\n') };
}
