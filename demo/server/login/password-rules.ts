import type { Account } from '../accounts/account.ts';

/** Code points; no rules of composition (NIST SP 800-63B). */
export const passwordRules = { minLength: 8, maxLength: 128 };

/** The head of every list of leaked passwords; a real server asks a full one. */
const BREACHED = new Set(
  `12345678 123456789 1234567890 password password1 password123 passw0rd qwertyui qwerty123 iloveyou
  11111111 00000000 88888888 abc12345 abcd1234 1q2w3e4r 1qaz2wsx letmein1 welcome1 sunshine princess
  football baseball superman trustno1 whatever computer starwars dragon123 monkey123`.split(/\s+/),
);

/** Characters; a shorter name is in too many words. */
const NAME = 3;

/** What is wrong with a new password, by the contract's ids. */
export function passwordViolations(password: string, account: Account): { code: string }[] {
  const { length } = Array.from(password);
  const lower = password.toLowerCase();
  const names = [account.userName, account.displayName, account.email?.split('@')[0]];
  const violations = {
    too_short: length < passwordRules.minLength,
    too_long: length > passwordRules.maxLength,
    breached: BREACHED.has(lower),
    contains_identifier: names.some(
      (name) => name && name.length >= NAME && lower.includes(name.toLowerCase()),
    ),
  };
  return Object.entries(violations).flatMap(([code, broken]) => (broken ? { code } : []));
}
