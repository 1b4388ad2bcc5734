import type { Handler } from 'hono';
import { forgotRequest } from '../../../src/backend/contract.ts';
import { originOf, whoseEvent } from '../audit/record-event.ts';
import { recordLimit } from '../audit/record-limit.ts';
import { forgottenPasswordLetter } from '../mail/letters.ts';
import { causeOf } from '../outage.ts';
import type { ServerContext } from '../server-context.ts';
import { cleanIdentifier } from './clean-identifier.ts';
import type { TypedIdentifier } from './records.ts';
import { addressOf, readBody } from './request.ts';

/** `POST /password/forgot`: always 204; a mail goes to whoever has a password and an address. */
export function passwordForgotRoute(context: ServerContext): Handler {
  return async (c) => {
    const who = cleanIdentifier(await readBody(c, forgotRequest, 'identifier_invalid'));
    await recordLimit(
      context,
      c,
      {},
      context.limits.countMail(addressOf(c, context.settings), who),
    );
    const origin = originOf(c, context.settings);
    // Nobody waits for the mail, so the time tells nothing either.
    void send(context, who, origin).catch((error: unknown) => {
      context.log('a mail was not sent', { cause: causeOf(error) });
    });
    return c.body(null, 204);
  };
}

async function send(
  context: ServerContext,
  who: TypedIdentifier,
  origin: ReturnType<typeof originOf>,
): Promise<void> {
  const { accounts, mail, settings, audit } = context;
  const found = await accounts.find(who);
  const account = found.length === 1 ? found[0] : undefined;
  const whose = whoseEvent(context, account?.id ?? null, who);
  audit.record({ kind: 'password_forgotten', ...origin, ...whose });
  if (!account?.email || account.localSecret !== 'password') return;
  const letter = forgottenPasswordLetter(account.displayName, `${settings.publicUrl}/`);
  await mail.send(account.email, letter.subject, letter.text);
}
