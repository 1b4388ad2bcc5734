/**
 * The number of a meeting as it is written, `482-113-906`, from anything a person may type or a link may
 * carry. Safe for untrusted input.
 *
 * @returns Null when it is none: it takes nine digits, and nothing but spaces and hyphens between them.
 */
export function readMeetingNumber(text: string | null): string | null {
  const digits = text?.replace(/[\s\u2010-\u2015-]/g, '') ?? '';
  return /^\d{9}$/.test(digits) ? digits.replace(/(?<=^(?:\d{3})+)(?=\d)/g, '-') : null;
}
