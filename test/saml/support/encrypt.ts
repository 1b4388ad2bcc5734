import type { X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { encrypt } from 'xml-encryption';

/**
 * Puts an encrypted assertion in the place of the plain one (core §2.3.4): AES-256-GCM, its key by RSA-OAEP.
 *
 * @param certificate of whom it is encrypted for
 */
export async function encryptAssertion(xml: string, certificate: X509Certificate): Promise<string> {
  const [assertion = ''] = /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml) ?? [];
  const encrypted = await promisify(encrypt)(assertion, {
    rsa_pub: certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    pem: certificate.toString(),
    encryptionAlgorithm: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  });
  return xml.replace(
    assertion,
    () => `<saml:EncryptedAssertion>${String(encrypted)}</saml:EncryptedAssertion>`,
  );
}
