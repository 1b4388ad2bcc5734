import type { Invitation } from '../accounts/seed.ts';
import { causeOf } from '../outage.ts';
import type { ServerContext } from '../server-context.ts';
import { activationLetter } from './letters.ts';

/** Mails the links with which new people set up their accounts; a mail that can't be sent is logged. */
export async function sendInvitations(
  { mail, settings, log }: Pick<ServerContext, 'mail' | 'settings' | 'log'>,
  invitations: readonly Invitation[],
): Promise<void> {
  for (const { name, organisation, email, token, sso } of invitations) {
    // In the fragment, which no server and no referrer sees.
    const link = `${settings.publicUrl}/#activation=${token}`;
    const { subject, text } = activationLetter(name, organisation, link, sso);
    await mail.send(email, subject, text).catch((error: unknown) => {
      log('a mail was not sent', { cause: causeOf(error) });
    });
  }
}
