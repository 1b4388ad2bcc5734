import type { MiddlewareHandler } from 'hono';
import { LoginProblem } from '../login/problem.ts';
import { sessionAccount } from '../login/sessions.ts';
import type { AdminContext, AdminEnvironment } from './admin-context.ts';

/**
 * Lets administrators pass and nobody else; asked with every request, so that a role ends at once.
 *
 * @throws LoginProblem 401 `not_signed_in`, 403 `not_administrator`
 */
export function requireAdministrator(context: AdminContext): MiddlewareHandler<AdminEnvironment> {
  return async (c, next) => {
    const account = await sessionAccount(context, c);
    if (!account) {
      throw new LoginProblem(401, 'not_signed_in', { detail: 'You are not signed in any more.' });
    }
    if (!account.administrator) {
      throw new LoginProblem(403, 'not_administrator', {
        detail: 'Only administrators of an organisation may do this.',
      });
    }
    c.set('administrator', account);
    return next();
  };
}
