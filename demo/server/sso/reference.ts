import { randomBytes } from 'node:crypto';

/** A short random reference that a person can read to a support desk, like `7F3A-09BC`. */
export function createReference(): string {
  const hex = randomBytes(4).toString('hex').toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** Whether a text is such a reference and nothing else. */
export function isReference(text: string): boolean {
  return /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(text);
}
