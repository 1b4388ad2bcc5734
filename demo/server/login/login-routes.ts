import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { recordEvent } from '../audit/record-event.ts';
import { causeOf, isOutage } from '../outage.ts';
import type { ServerContext } from '../server-context.ts';
import { activationBeginRoute, activationCompleteRoute } from './activation-routes.ts';
import { discoveryRoute } from './discovery-route.ts';
import { guardRequest } from './guard-request.ts';
import { passwordChangeRoute } from './password-change-route.ts';
import { passwordForgotRoute } from './password-forgot-route.ts';
import { answerProblem, LoginProblem, outage } from './problem.ts';
import { secretRoute } from './secret-route.ts';
import { endSession, sessionAccount, userOf } from './sessions.ts';
import { ssoResultRoute } from './sso-result-route.ts';

/** Bytes. */
const MAX_BODY = 16_384;

/** The calls of the wire contract, but for the two that SSO navigates to. */
export function loginRoutes(context: ServerContext): Hono {
  const tooLarge = () => {
    throw new LoginProblem(413, 'too_large');
  };
  return new Hono()
    .use(guardRequest(context, context.limits))
    .use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }))
    .post('/discovery', discoveryRoute(context))
    .post('/password', secretRoute(context, 'password'))
    .post('/pin', secretRoute(context, 'pin'))
    .post('/password/change', passwordChangeRoute(context))
    .post('/password/forgot', passwordForgotRoute(context))
    .post('/activation/begin', activationBeginRoute(context))
    .post('/activation/complete', activationCompleteRoute(context))
    .post('/sso/result', ssoResultRoute(context))
    .get('/session', async (c) => {
      const account = await sessionAccount(context, c);
      return c.json({ user: account && userOf(account) });
    })
    .post('/logout', async (c) => {
      const account = await sessionAccount(context, c);
      await endSession(context, c);
      if (account) recordEvent(context, c, { kind: 'sign_out', accountId: account.id });
      return c.body(null, 204);
    })
    .all('*', () => {
      throw new LoginProblem(404, 'not_found');
    })
    .onError((error, c) => {
      if (error instanceof LoginProblem) return answerProblem(c, error);
      context.log('a call failed', { path: c.req.path, cause: causeOf(error) });
      return answerProblem(c, isOutage(error) ? outage() : new LoginProblem(500, 'unavailable'));
    });
}
