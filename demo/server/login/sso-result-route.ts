import type { Handler } from 'hono';
import { ssoResultRequest } from '../../../src/backend/contract.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { ServerContext } from '../server-context.ts';
import { browserOf } from './browser-cookie.ts';
import { LoginProblem } from './problem.ts';
import type { HandoffRecord } from './records.ts';
import { readBody } from './request.ts';
import { beginSession } from './sessions.ts';

/** `POST /sso/result`: what a return from SSO is worth; once, and only to the browser that began. */
export function ssoResultRoute(context: ServerContext): Handler {
  const { store, settings, accounts } = context;
  return async (c) => {
    const { handoff } = await readBody(c, ssoResultRequest, 'handoff_invalid');
    const key = `handoff:${handoff}`;
    const seen = (await store.get(key)) as HandoffRecord | undefined;
    // Another browser gets nothing, and takes nothing away.
    if (!seen || seen.browser !== browserOf(settings, c)) {
      throw new LoginProblem(410, 'handoff_invalid');
    }
    const { result } = seen;
    // Asked before the handoff is used up, which an outage would waste.
    const account = result.status === 'signed_in' ? await accounts.byId(result.accountId) : null;
    if ((await store.take(key)) === undefined) throw new LoginProblem(410, 'handoff_invalid');
    if (result.status === 'failed') return c.json(result);
    if (account?.status !== 'active') throw new LoginProblem(410, 'handoff_invalid');
    context.log('signed in', { account: account.id, by: 'sso' });
    recordEvent(context, c, { kind: 'sign_in', accountId: account.id, reason: 'sso' });
    return c.json({ status: 'signed_in', user: await beginSession(context, c, account) });
  };
}
