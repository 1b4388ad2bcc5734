import { hkdfSync } from 'node:crypto';

/**
 * A key for one purpose (HKDF-SHA-256, RFC 5869), so that processes with the same secret agree without a word.
 *
 * @param secret key material, 32 bytes or more
 * @returns 32 bytes
 */
export function deriveKey(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `login-widget ${purpose}`, 32));
}
