import type * as z from 'zod/mini';
import type { method } from '../../../src/backend/contract.ts';
import type { Account, Organisation } from '../accounts/account.ts';

export type Method = z.infer<typeof method>;

/** Plans that may use SSO. */
export const ELIGIBLE: readonly Organisation['plan'][] = ['Connect', 'Collaborate'];

export function usesSso({ organisation, sso, status }: Account): boolean {
  const eligible = ELIGIBLE.includes(organisation.plan) && organisation.connection !== null;
  return eligible && sso !== 'off' && status === 'active';
}

/**
 * How a person signs in, SSO first. Unknown, disabled and new people get the same answer as somebody with a
 * password, so that nobody learns who exists.
 *
 * @param redirect where SSO begins
 */
export function methodsOf(account: Account | null, redirect: string): Method[] {
  const methods: Method[] = [];
  if (account && usesSso(account)) {
    const enforced = account.sso === 'enforced';
    methods.push({ type: 'sso', enforced, redirect, organisation: account.organisation.name });
    if (enforced) return methods;
  }
  if (account?.status === 'active' && account.localSecret === 'pin') methods.push({ type: 'pin' });
  else if (methods.length === 0 || account?.localSecret === 'password') {
    methods.push({ type: 'password' });
  }
  return methods;
}
