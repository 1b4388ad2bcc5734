import type { Identifier } from '../machine/states.ts';
import type { OidcSignIn } from './relying-party.ts';

/**
 * True unless the provider tells of somebody else than the one whose e-mail address was typed. What it does not tell,
 * and what is no e-mail address, cannot be compared.
 */
export function matchIdentifier(
  { email, preferred_username: userName }: OidcSignIn['claims'],
  { type, value }: Identifier,
): boolean {
  const told = [email, userName].filter((each) => typeof each === 'string' && each.includes('@'));
  return (
    type !== 'email' ||
    told.length === 0 ||
    told.some((each) => String(each).toLowerCase() === value.toLowerCase())
  );
}
