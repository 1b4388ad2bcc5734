import type { Handler } from 'hono';
import {
  activationBeginRequest,
  activationCompleteRequest,
} from '../../../src/backend/contract.ts';
import type { Account } from '../accounts/account.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { ServerContext } from '../server-context.ts';
import {
  answerViolations,
  choose,
  pinPolicy,
  pinViolations,
  questions,
} from './activation-rules.ts';
import { endFlow, openFlow, requireFlow } from './flows.ts';
import { usesSso } from './methods.ts';
import { LoginProblem } from './problem.ts';
import { readBody } from './request.ts';
import { beginSession } from './sessions.ts';

/** `POST /activation/begin`: what a new person has to choose. The link stays good until she is done. */
export function activationBeginRoute(context: ServerContext): Handler {
  return async (c) => {
    const { token } = await readBody(c, activationBeginRequest, 'activation_invalid');
    const account = await context.accounts.byActivationToken(token);
    if (!account) throw new LoginProblem(410, 'activation_invalid');
    const flow = await openFlow(context, c, {
      identifier: account.email ?? account.id,
      identifierType: 'email',
      accountId: account.id,
      step: 'activation',
      returnTo: '/',
      reauthenticate: false,
    });
    recordEvent(context, c, { kind: 'activation_begun', accountId: account.id });
    const sso = willUseSso(account) ? { sso: { organisation: account.organisation.name } } : {};
    return c.json({ flow, pinPolicy, questions, choose, ...sso });
  };
}

/** `POST /activation/complete`: sets PIN and answers, and tells how to sign in from now on. */
export function activationCompleteRoute(context: ServerContext): Handler {
  return async (c) => {
    const { flow: handle, pin, answers } = await readBody(c, activationCompleteRequest);
    const flow = await requireFlow(context, c, handle, 'activation');
    const pinErrors = pinViolations(pin);
    if (pinErrors.length > 0) throw new LoginProblem(422, 'pin_policy', { errors: pinErrors });
    const errors = answerViolations(answers, pin);
    if (errors.length > 0) throw new LoginProblem(422, 'answers_policy', { errors });
    const account = flow.accountId === null ? null : await context.accounts.byId(flow.accountId);
    await endFlow(context, handle);
    if (!account || !(await context.accounts.activate(account.id, pin, answers))) {
      throw new LoginProblem(410, 'activation_invalid');
    }
    context.log('activated', { account: account.id });
    recordEvent(context, c, { kind: 'activation_completed', accountId: account.id });
    if (willUseSso(account)) {
      return c.json({ next: 'sso', organisation: account.organisation.name });
    }
    recordEvent(context, c, { kind: 'sign_in', accountId: account.id, reason: 'activation' });
    return c.json({ next: 'signed_in', user: await beginSession(context, c, account) });
  };
}

function willUseSso(account: Account): boolean {
  return usesSso({ ...account, status: 'active' });
}
