import type { Handler } from 'hono';
import { forgotRequest } from '../../../src/backend/contract.ts';
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
    await context.limits.countMail(addressOf(c, context.settings), who);
    // Nobody waits for the mail, so the time tells nothing either.
    void send(context, who).catch((error: unknown) => {
      context.log('a mail was not sent', { cause: causeOf(error) });
    });
    return c.body(null, 204);
  };
}

async function send(
  { accounts, mail, settings }: ServerContext,
  who: TypedIdentifier,
): Promise<void> {
  const found = await accounts.find(who);
  const account = found.length === 1 ? found[0] : undefined;
  if (!account?.email || account.localSecret !== 'password') return;
  const letter = forgottenPasswordLetter(account.displayName, `${settings.publicUrl}/`);
  await mail.send(account.email, letter.subject, letter.text);
}
