import type { Account } from '../accounts/account.ts';
import type { Assertion } from './relying-party.ts';
import { SsoProblem } from './sso-problem.ts';

/**
 * Makes sure that the person who signed in is the one for whom the sign-in began (SSO is per person,
 * not per domain) and that her own organisation's identity provider vouches for her, so that no
 * identity provider can speak for the people of another one.
 *
 * @param known whether an e-mail address belongs to anybody in the directory
 * @throws SsoProblem `sso_account_mismatch`, `sso_not_provisioned`
 */
export async function matchAccount(
  account: Account,
  assertion: Assertion,
  known: (email: string) => Promise<boolean>,
): Promise<void> {
  const mismatch = (cause: string) => new SsoProblem('sso_account_mismatch', cause);
  const { connection } = account.organisation;
  const { connectionId } = assertion;
  // Another broker does not tell which connection it used; then its own rules must do.
  if (connectionId !== null && connectionId !== connection?.id) {
    throw mismatch(
      `connection ${connectionId} vouched for an account of ${connection?.id ?? 'none'}`,
    );
  }
  const asserted = assertion.email?.trim() ?? null;
  if (asserted === null) throw mismatch('the assertion has no usable e-mail address');
  if (account.email !== null && isSame(asserted, account.email.trim())) return;

  // A colleague or a known person signed in by mistake: "you are somebody else". Anybody else gets
  // told that this service does not know her. Her domain counts as known, because a colleague
  // without an account is a wrong person to the one who sits there, not a missing account.
  const colleague = domain(asserted) === domain(account.email);
  throw colleague || (await known(asserted))
    ? mismatch('another person signed in')
    : new SsoProblem('sso_not_provisioned', 'nobody has the asserted e-mail address');
}

/**
 * Letter case is no difference; but a letter that only one of the two foldings makes equal is another
 * letter, such as the Kelvin sign, which becomes a plain k in lower case.
 */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() && one.toUpperCase() === other.toUpperCase();
}

function domain(email: string | null): string | undefined {
  return email?.trim().toLowerCase().split('@').at(-1);
}
