import type { Handler } from 'hono';
import { recordEvent } from '../audit/record-event.ts';
import { findFlow } from '../login/flows.ts';
import { usesSso } from '../login/methods.ts';
import type { FlowRecord } from '../login/records.ts';
import { keepSignIn } from './pending-sign-in.ts';
import type { RelyingParty } from './relying-party.ts';
import { sendBackFailed } from './send-back.ts';
import type { SignIn } from './send-back.ts';
import type { SsoContext } from './sso-context.ts';
import { SsoProblem } from './sso-problem.ts';

/**
 * `GET /sso/begin?flow=`: takes the browser to the broker. The flow stays usable, so that a person can
 * open the sign-in again; every begin has its own state.
 */
export function beginRoute(context: SsoContext, relyingParty: RelyingParty): Handler {
  return async (c) => {
    const flow = await findFlow(context, c, c.req.query('flow') ?? '');
    if (!flow) {
      const problem = new SsoProblem('sso_state_invalid', 'no such flow in this browser');
      return sendBackFailed(context, c, null, problem);
    }
    const signIn = await signInOf(context, flow);
    try {
      const { account } = signIn;
      const connection = account?.organisation.connection;
      if (!account || !connection) {
        throw new SsoProblem('sso_state_invalid', 'this person does not use SSO');
      }
      const { url, pending } = await relyingParty.begin({
        connectionId: connection.id,
        loginHint: account.email,
        reauthenticate: flow.reauthenticate,
      });
      await keepSignIn(context.store, {
        browser: signIn.browser,
        accountId: account.id,
        returnTo: signIn.returnTo,
        typed: signIn.typed,
        authorization: pending,
      });
      recordEvent(context, c, { kind: 'sso_begun', accountId: account.id, reason: connection.id });
      return c.redirect(url, 303);
    } catch (error) {
      return sendBackFailed(context, c, signIn, error);
    }
  };
}

async function signInOf(context: SsoContext, flow: FlowRecord): Promise<SignIn> {
  const { browser, returnTo, identifier, identifierType, extension, accountId } = flow;
  const account = accountId === null ? null : await context.accounts.byId(accountId);
  return {
    browser,
    returnTo,
    typed: { identifier, identifierType, extension },
    // Discovery offers nobody else this link; whoever makes one by hand must learn nothing from it.
    account: account && usesSso(account) ? account : null,
  };
}
