import type { Handler } from 'hono';
import { secretRequest } from '../../../src/backend/contract.ts';
import { recordEvent, whoseEvent } from '../audit/record-event.ts';
import { recordLimit } from '../audit/record-limit.ts';
import type { ServerContext } from '../server-context.ts';
import { knownDevice } from './device-cookie.ts';
import { advanceFlow, endFlow, requireFlow } from './flows.ts';
import { usesSso } from './methods.ts';
import { passwordRules } from './password-rules.ts';
import { LoginProblem } from './problem.ts';
import { addressOf, readBody } from './request.ts';
import { beginSession } from './sessions.ts';
import { triesEpoch } from './unlock.ts';

/**
 * `POST /password` and `POST /pin`. Wrong, unknown, disabled and not yet active are one answer, after one and
 * the same work. The flow survives a wrong secret, so that a person can try again.
 */
export function secretRoute(context: ServerContext, credential: 'password' | 'pin'): Handler {
  const { accounts, limits, settings, store, log } = context;
  return async (c) => {
    const { flow: handle, secret } = await readBody(c, secretRequest);
    const flow = await requireFlow(context, c, handle, 'credential');
    const { accountId } = flow;
    const whose = whoseEvent(context, accountId, flow);
    const refused = (reason: string) => {
      recordEvent(context, c, {
        kind: 'sign_in_refused',
        ...whose,
        reason: `${credential} ${reason}`,
      });
    };
    const device = await knownDevice(settings, c, accountId);
    const epoch = await triesEpoch(store, accountId);
    const address = addressOf(c, settings);
    const attempt = { address, who: flow, accountId, credential, device, epoch };
    await recordLimit(context, c, whose, limits.countTry(attempt));
    const { account, verdict } = await accounts.verify(accountId, credential, secret);
    if (!account || verdict === 'wrong') {
      log('secret refused', { account: accountId, by: credential });
      refused('wrong');
      throw new LoginProblem(401, 'invalid_credentials');
    }
    await limits.forgive(attempt);
    switch (verdict) {
      case 'temporary_expired':
        refused('temporary and used up or expired');
        throw new LoginProblem(403, 'temporary_password_expired');
      case 'temporary': {
        recordEvent(context, c, { kind: 'temporary_password_used', ...whose });
        const next = await advanceFlow(context, c, handle, { ...flow, step: 'change' });
        return c.json({ status: 'change_required', flow: next, rules: passwordRules });
      }
      case 'right':
        // Only whoever has the right secret may learn that it is not the way.
        if (usesSso(account) && account.sso === 'enforced') {
          refused('right, but SSO is demanded');
          throw new LoginProblem(403, 'sso_required');
        }
        await endFlow(context, handle);
        log('signed in', { account: account.id, by: credential });
        recordEvent(context, c, { kind: 'sign_in', ...whose, reason: credential });
        return c.json({ status: 'signed_in', user: await beginSession(context, c, account) });
    }
  };
}
