import type { Handler } from 'hono';
import { browserOf } from '../login/browser-cookie.ts';
import { matchAccount } from './match-account.ts';
import { findSignIn, takeSignIn } from './pending-sign-in.ts';
import type { RelyingParty } from './relying-party.ts';
import { sendBackFailed, sendBackSignedIn } from './send-back.ts';
import { finishTest } from './sign-in-test.ts';
import type { SsoContext } from './sso-context.ts';
import { SsoProblem } from './sso-problem.ts';

/**
 * `GET /sso/callback`: the broker's answer, untrusted. Its state is good once, in the browser that
 * began; the person must be the one who began.
 */
export function callbackRoute(context: SsoContext, relyingParty: RelyingParty): Handler {
  return async (c) => {
    const { store, settings, accounts } = context;
    const state = c.req.query('state') ?? '';
    const pending = await findSignIn(store, state, browserOf(settings, c));
    // Asked before anything is used up: a return that meets an outage can be loaded again.
    const account = pending && (await accounts.byId(pending.accountId));
    if (!pending || !(await takeSignIn(store, pending))) {
      const problem = new SsoProblem('sso_state_invalid', 'no such sign-in in this browser');
      return sendBackFailed(context, c, null, problem);
    }
    if (pending.isTest) return finishTest(context, c, pending, relyingParty);
    const signIn = { ...pending, account };
    try {
      const assertion = await relyingParty.redeem(new URL(c.req.url).search, pending.authorization);
      if (!account || account.status !== 'active') {
        throw new SsoProblem('sso_not_provisioned', 'the account is gone');
      }
      await matchAccount(
        account,
        assertion,
        async (email) => (await accounts.byEmail(email)).length > 0,
      );
      return await sendBackSignedIn(context, c, { ...signIn, account });
    } catch (error) {
      return sendBackFailed(context, c, signIn, error);
    }
  };
}
