import type { Identifier, IdentifierType } from './machine/states.ts';

/** What can be typed; `exact-username` is a user name whose outer spaces count. */
export type ReadableType = IdentifierType | 'exact-username';

export type ParsedIdentifier = { readonly identifier: Identifier } | { readonly code: string };

/** Zero-width, byte-order, soft-hyphen and direction marks (Unicode category Cf): they come along with pasted text. */
const INVISIBLE = /\p{Cf}/gu;
const EXTENSION = /(?:\s*(?:;ext=|ext(?:ension)?\.?|x|#|,)\s*)(\d{1,10})$/i;
const SEPARATORS = /[\s()./\p{Pd}]/gu;
const PHONE = /^(?:\+\d{5,15}|\d{7,15})$/;
/** Characters; RFC 5321 4.5.3.1.3 bounds an address so. */
const MAX_LENGTH = 254;

/**
 * Reads what a person typed as one of the allowed types. Safe for untrusted input; the text on the
 * screen is never rewritten, only what is sent.
 *
 * Ends are trimmed and invisible characters dropped, letter case stays. An e-mail address only needs
 * something on both sides of its last `@`: non-ASCII local parts and domains pass (RFC 6531), the server
 * decides. A phone number loses separators, a leading `00` becomes `+`, digits of any script become
 * ASCII, and an extension written behind it (`x104`, `ext. 104`) is split off.
 *
 * @param extension What was typed into the field for it; wins over one in `text`.
 */
export function parseIdentifier(
  text: string,
  types: readonly ReadableType[],
  extension = '',
): ParsedIdentifier {
  const value = text.replace(INVISIBLE, '').trim();
  if (!value) return { code: 'identifier_missing' };
  if (value.length > MAX_LENGTH) return { code: 'identifier_invalid' };
  for (const type of types) {
    const identifier = readers[type](type === 'exact-username' ? text : value, extension);
    if (identifier) return { identifier };
  }
  return { code: 'identifier_invalid' };
}

/** True once the text can only be meant as a phone number; an e-mail address or user name is not one. */
export function looksLikePhone(text: string): boolean {
  return readers.phone(text.replace(INVISIBLE, '').trim(), '') !== null;
}

/**
 * True when what was filled in means the known identifier. Letter case does not count in an e-mail address,
 * in a user name it does; a phone number may come without its extension.
 */
export function isSameIdentifier(filled: Identifier, known: Identifier): boolean {
  const key = ({ value, type }: Identifier) => (type === 'email' ? value.toLowerCase() : value);
  return (
    filled.type === known.type &&
    key(filled) === key(known) &&
    (filled.extension ?? known.extension) === known.extension
  );
}

/** Decimal digits of every script as ASCII (Unicode category Nd), for numbers and PINs only. */
export function foldDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Decimal digits stand in Unicode in runs of ten, zero first; runs may touch, so count from the start. */
function digitValue(codePoint: number): number {
  let start = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return (codePoint - start) % 10;
}

const readers: {
  readonly [Type in ReadableType]: (value: string, extension: string) => Identifier | null;
} = {
  email: (value) =>
    /^[^\s@]+(?:[^\s]*[^\s@])?@[^\s@]+$/.test(value) ? { value, type: 'email' } : null,
  phone: (value, typed) => {
    const folded = foldDigits(value);
    const written = EXTENSION.exec(folded);
    const number = (written ? folded.slice(0, written.index) : folded)
      .replace(SEPARATORS, '')
      .replace(/^00/, '+');
    if (!PHONE.test(number)) return null;
    const extension = foldDigits(typed).replace(/\D/g, '') || written?.[1];
    return extension
      ? { value: number, type: 'phone', extension }
      : { value: number, type: 'phone' };
  },
  username: (value) => (value.includes('@') ? null : { value, type: 'username' }),
  'exact-username': (value) => ({ value, type: 'username' }),
};
