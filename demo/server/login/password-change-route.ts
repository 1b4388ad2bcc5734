import type { Handler } from 'hono';
import { changeRequest } from '../../../src/backend/contract.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { ServerContext } from '../server-context.ts';
import { endFlow, requireFlow } from './flows.ts';
import { passwordViolations } from './password-rules.ts';
import { LoginProblem } from './problem.ts';
import { readBody } from './request.ts';
import { beginSession, revokeSessions } from './sessions.ts';

/** `POST /password/change`: the person's own password in place of the temporary one. */
export function passwordChangeRoute(context: ServerContext): Handler {
  return async (c) => {
    const { flow: handle, newPassword } = await readBody(c, changeRequest);
    const flow = await requireFlow(context, c, handle, 'change');
    const account = flow.accountId === null ? null : await context.accounts.byId(flow.accountId);
    if (!account) throw new LoginProblem(410, 'flow_expired');
    const errors = passwordViolations(newPassword, account);
    if (await context.accounts.hasPassword(account.id, newPassword)) {
      errors.push({ code: 'same_as_old' });
    }
    if (errors.length > 0) throw new LoginProblem(422, 'password_policy', { errors });
    await endFlow(context, handle);
    await context.accounts.setPassword(account.id, newPassword);
    await revokeSessions(context, account.id);
    context.log('password changed', { account: account.id });
    recordEvent(context, c, { kind: 'password_changed', accountId: account.id });
    recordEvent(context, c, { kind: 'sign_in', accountId: account.id, reason: 'password change' });
    return c.json({ status: 'signed_in', user: await beginSession(context, c, account) });
  };
}
