import { parseIdentifier } from '../../../src/identifier.ts';
import { LoginProblem } from './problem.ts';
import type { TypedIdentifier } from './records.ts';

/**
 * An identifier as the directory knows it, by the same rules as the widget's: outer and invisible characters
 * and the separators of numbers are gone. So one person has one spelling, for look-ups and for limits.
 * Safe for untrusted input.
 *
 * @throws LoginProblem 422 `identifier_invalid` for what can't be one of its type
 */
export function cleanIdentifier(typed: TypedIdentifier): TypedIdentifier {
  const parsed = parseIdentifier(typed.identifier, [typed.identifierType], typed.extension);
  if (!('identifier' in parsed)) throw new LoginProblem(422, 'identifier_invalid');
  const { value, type, extension } = parsed.identifier;
  return { identifier: value, identifierType: type, extension };
}
