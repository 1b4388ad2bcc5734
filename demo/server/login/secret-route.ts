import type { Handler } from 'hono';
import { secretRequest } from '../../../src/backend/contract.ts';
import type { ServerContext } from '../server-context.ts';
import { advanceFlow, endFlow, requireFlow } from './flows.ts';
import { usesSso } from './methods.ts';
import { passwordRules } from './password-rules.ts';
import { LoginProblem } from './problem.ts';
import { addressOf, readBody } from './request.ts';
import { beginSession } from './sessions.ts';

/**
 * `POST /password` and `POST /pin`. Wrong, unknown, disabled and not yet active are one answer, after one and
 * the same work. The flow survives a wrong secret, so that a person can try again.
 */
export function secretRoute(context: ServerContext, credential: 'password' | 'pin'): Handler {
  const { accounts, limits, settings, log } = context;
  return async (c) => {
    const { flow: handle, secret } = await readBody(c, secretRequest);
    const flow = await requireFlow(context, c, handle, 'credential');
    const { accountId } = flow;
    const attempt = { address: addressOf(c, settings), who: flow, accountId, credential };
    await limits.countTry(attempt);
    const { account, verdict } = await accounts.verify(accountId, credential, secret);
    if (!account || verdict === 'wrong') {
      log('secret refused', { account: accountId, by: credential });
      throw new LoginProblem(401, 'invalid_credentials');
    }
    await limits.forgive(attempt);
    switch (verdict) {
      case 'temporary_expired':
        throw new LoginProblem(403, 'temporary_password_expired');
      case 'temporary': {
        const next = await advanceFlow(context, c, handle, { ...flow, step: 'change' });
        return c.json({ status: 'change_required', flow: next, rules: passwordRules });
      }
      case 'right':
        // Only whoever has the right secret may learn that it is not the way.
        if (usesSso(account) && account.sso === 'enforced') {
          throw new LoginProblem(403, 'sso_required');
        }
        await endFlow(context, handle);
        log('signed in', { account: account.id, by: credential });
        return c.json({ status: 'signed_in', user: await beginSession(context, c, account) });
    }
  };
}
