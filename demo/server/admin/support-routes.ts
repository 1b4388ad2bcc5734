import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Member } from '../accounts/members.ts';
import { readBody } from '../login/request.ts';
import { revokeSessions } from '../login/sessions.ts';
import { unlock } from '../login/unlock.ts';
import { temporaryPasswordLetter } from '../mail/letters.ts';
import { sendInvitations } from '../mail/send-invitations.ts';
import { causeOf } from '../outage.ts';
import type { AdminCall, AdminContext, AdminEnvironment } from './admin-context.ts';
import { recordAct, refusal, tenantOf } from './admin-context.ts';

const resetRequest = z.object({
  /** Tells her by mail that it happened, without the password. */
  notify: z.boolean(),
});

/** What support does for one person. */
export function supportRoutes(context: AdminContext): Hono<AdminEnvironment> {
  const { members, store, settings, mail, log } = context;

  /** @throws LoginProblem 404 also for somebody of another organisation */
  async function person(c: AdminCall): Promise<Member> {
    const id = c.req.param('id') ?? '';
    const found = await members.find(c.get('administrator').organisation.id, id);
    if (!found) throw refusal('person_unknown', 'There is no such person any more.', 404);
    return found;
  }

  return new Hono<AdminEnvironment>()
    .post('/people/:id/reset-password', async (c) => {
      const { id, status, email, displayName } = await person(c);
      const { notify } = await readBody(c, resetRequest);
      if (status !== 'active') {
        throw refusal(
          'person_not_active',
          `${displayName} has not set up her or his account: send the activation mail again instead.`,
          409,
        );
      }
      const { id: organisationId, name } = await tenantOf(context, c);
      const { password, until } = await members.resetPassword(organisationId, id);
      await revokeSessions(context, id);
      await unlock(store, id);
      recordAct(context, c, { kind: 'temporary_password_issued', accountId: id });
      if (notify && email !== null) {
        const letter = temporaryPasswordLetter(displayName, name, `${settings.publicUrl}/`, until);
        void mail.send(email, letter.subject, letter.text).catch((error: unknown) => {
          log('a mail was not sent', { cause: causeOf(error) });
        });
      }
      return c.json({ password, until });
    })
    .post('/people/:id/resend-activation', async (c) => {
      const { id, status, email, displayName: name, sso } = await person(c);
      if (status !== 'invited' || email === null) {
        throw refusal('person_not_invited', `${name} has set up the account already.`, 409);
      }
      const { id: organisationId, name: organisation, ...tenant } = await tenantOf(context, c);
      const token = await members.renewActivation(organisationId, id);
      const usesSso = sso !== 'off' && tenant.ssoEnabled && tenant.connection !== null;
      await sendInvitations(context, [{ name, organisation, email, token, sso: usesSso }]);
      recordAct(context, c, { kind: 'activation_resent', accountId: id });
      return c.body(null, 204);
    })
    .post('/people/:id/unlock', async (c) => {
      const { id } = await person(c);
      await unlock(store, id);
      recordAct(context, c, { kind: 'account_unlocked', accountId: id });
      return c.body(null, 204);
    });
}
