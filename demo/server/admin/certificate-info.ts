import { X509Certificate } from 'node:crypto';

/** What an administrator wants to know of a signing certificate. */
export interface CertificateInfo {
  /** SHA-256, as hexadecimal digits in pairs. */
  fingerprint: string;
  /** Who it names; anybody can write anything there. */
  subject: string;
  /** ISO 8601. */
  validFrom: string;
  validTo: string;
  state: 'valid' | 'expiring' | 'expired' | 'not_yet_valid';
}

/** Two are enough for a roll-over; some identity providers announce a third. */
export const MOST_CERTIFICATES = 4;

/** From here on its end is told as a warning, in milliseconds. */
const SOON = 30 * 86_400_000;

/** @param pem that could be read before */
export function certificateInfo(pem: string, now = Date.now()): CertificateInfo {
  const { fingerprint256, subject, validFrom, validTo } = new X509Certificate(pem);
  const [from, to] = [new Date(validFrom), new Date(validTo)];
  const left = to.getTime() - now;
  const early = from.getTime() > now;
  return {
    fingerprint: fingerprint256,
    subject: subject.replaceAll('\n', ', '),
    validFrom: from.toISOString(),
    validTo: to.toISOString(),
    state: left <= 0 ? 'expired' : early ? 'not_yet_valid' : left < SOON ? 'expiring' : 'valid',
  };
}
