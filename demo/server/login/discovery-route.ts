import { setTimeout } from 'node:timers/promises';
import type { Handler } from 'hono';
import { discoveryRequest } from '../../../src/backend/contract.ts';
import type { ServerContext } from '../server-context.ts';
import { cleanIdentifier } from './clean-identifier.ts';
import { openFlow } from './flows.ts';
import { methodsOf } from './methods.ts';
import { LoginProblem } from './problem.ts';
import { readBody } from './request.ts';
import { returnPlace } from './return-place.ts';

/** Milliseconds before which no answer goes out: finding somebody takes longer than finding nobody. */
const EVEN = 40;

/** `POST /discovery`: how does this person sign in? */
export function discoveryRoute(context: ServerContext): Handler {
  return async (c) => {
    const asked = await readBody(c, discoveryRequest, 'identifier_invalid');
    const { identifier, identifierType, extension } = asked;
    const who = cleanIdentifier({ identifier, identifierType, extension });
    const [found] = await Promise.all([context.accounts.find(who), setTimeout(EVEN)]);
    if (found.length > 1) throw new LoginProblem(409, 'account_ambiguous');
    const account = found[0] ?? null;
    const flow = await openFlow(context, c, {
      ...who,
      accountId: account?.id ?? null,
      step: 'credential',
      returnTo: returnPlace(asked.returnTo, context.settings.publicUrl),
      reauthenticate: asked.reauthenticate === true,
    });
    return c.json({ flow, methods: methodsOf(account, `/login/v1/sso/begin?flow=${flow}`) });
  };
}
