import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's defaults (19 MiB, 2 passes), the first choice of OWASP. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret.normalize('NFC'));
}

const dummy = hashSecret(randomBytes(16).toString('hex'));

/** Takes the same time where there is nothing to compare with. */
export async function matchesSecret(stored: string | null, secret: string): Promise<boolean> {
  const right = await verify(stored ?? (await dummy), secret.normalize('NFC'));
  return stored !== null && right;
}

/** Answers are compared without letter case and outer spaces, as people remember them. */
export function hashAnswer(answer: string): Promise<string> {
  return hashSecret(answer.trim().toLowerCase());
}

export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** For values that are random already and looked up by their hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
