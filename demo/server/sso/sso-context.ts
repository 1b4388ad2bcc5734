import type { AccountRepository } from '../accounts/account-repository.ts';
import type { ServerContext } from '../server-context.ts';

/** What single sign-on needs of the server. */
export interface SsoContext extends Pick<ServerContext, 'settings' | 'store' | 'log' | 'audit'> {
  accounts: Pick<AccountRepository, 'byId' | 'byEmail'>;
}
