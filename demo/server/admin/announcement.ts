import { Hono } from 'hono';
import type { Member } from '../accounts/members.ts';
import { ssoLetter } from '../mail/letters.ts';
import { causeOf } from '../outage.ts';
import { addressOf } from '../login/request.ts';
import type { AdminCall, AdminContext, AdminEnvironment } from './admin-context.ts';
import { eligibleTenant, recordAct, tenantOf } from './admin-context.ts';

/** What to tell people, because the product says nothing by itself: to copy, or to mail from here. */
export function announcementRoutes(context: AdminContext): Hono<AdminEnvironment> {
  const { members, settings, limits } = context;
  return new Hono<AdminEnvironment>()
    .get('/announcement', async (c) => {
      const { id, name } = await tenantOf(context, c);
      const using = await usersOfSso(id);
      const enforced = using.length > 0 && using.every(({ sso }) => sso === 'enforced');
      const letter = ssoLetter(null, name, `${settings.publicUrl}/`, enforced);
      return c.json({ ...letter, recipients: using.filter(({ email }) => email).length });
    })
    .post('/announcement', async (c) => {
      const { id } = await eligibleTenant(context, c);
      // Whole organisations get mail by one click: not many times in a row.
      const who = { identifier: `announcement ${id}`, identifierType: 'username' } as const;
      await limits.countMail(addressOf(c, settings), who);
      return c.json({ told: await announce(context, c, await usersOfSso(id)) });
    });

  async function usersOfSso(organisationId: string) {
    const people = await members.list(organisationId);
    return people.filter(({ sso, status }) => sso !== 'off' && status === 'active');
  }
}

/** @returns how many are told; the mails go out while nobody waits for them */
export async function announce(
  context: AdminContext,
  c: AdminCall,
  people: readonly Member[],
): Promise<number> {
  const { settings, mail, log } = context;
  const { name } = await tenantOf(context, c);
  const reached = people.filter(({ email }) => email !== null);
  const send = async () => {
    for (const { displayName, email, sso } of reached) {
      const link = `${settings.publicUrl}/`;
      const { subject, text } = ssoLetter(displayName, name, link, sso === 'enforced');
      await mail.send(email ?? '', subject, text).catch((error: unknown) => {
        log('a mail was not sent', { cause: causeOf(error) });
      });
    }
  };
  void send();
  recordAct(context, c, { kind: 'people_notified', reason: `${String(reached.length)} people` });
  return reached.length;
}
