import { Hono } from 'hono';
import * as z from 'zod/mini';
import { readBody } from '../login/request.ts';
import type { AdminContext, AdminEnvironment } from './admin-context.ts';
import { eligibleTenant, recordAct, refusal } from './admin-context.ts';
import { announce } from './announcement.ts';

/** How many one call may be about; as many as an import may bring. */
export const MOST_PEOPLE = 500;

const ssoRequest = z.object({
  ids: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(MOST_PEOPLE)),
  sso: z.enum(['off', 'optional', 'enforced']),
  /** People are told by mail; otherwise the product says nothing. */
  notify: z.boolean(),
});

/** The people of the organisation, and who of them uses SSO. */
export function peopleRoutes(context: AdminContext): Hono<AdminEnvironment> {
  const { members } = context;
  return new Hono<AdminEnvironment>()
    .get('/people', async (c) =>
      c.json({ people: await members.list(c.get('administrator').organisation.id) }),
    )
    .get('/people/conflicts', async (c) =>
      c.json({ conflicts: await members.conflicts(c.get('administrator').organisation.id) }),
    )
    .post('/people/sso', async (c) => {
      const tenant = await eligibleTenant(context, c);
      const { ids, sso, notify } = await readBody(c, ssoRequest);
      if (sso === 'enforced' && !(tenant.connection && tenant.ssoEnabled)) {
        throw refusal(
          'sso_not_ready',
          'Connect an identity provider and switch single sign-on on before you make it the only way in.',
          409,
        );
      }
      const chosen = (await members.list(tenant.id)).filter(({ id }) => ids.includes(id));
      const changed = chosen.filter((person) => person.sso !== sso);
      await members.setSso(
        tenant.id,
        changed.map(({ id }) => id),
        sso,
      );
      for (const { id, sso: before } of changed) {
        recordAct(context, c, { kind: 'sso_changed', accountId: id, reason: `${before} → ${sso}` });
      }
      const told =
        notify && sso !== 'off'
          ? await announce(
              context,
              c,
              changed.map((person) => ({ ...person, sso })),
            )
          : 0;
      return c.json({ changed: changed.length, told });
    });
}
