import { Hono } from 'hono';
import type { RelyingParty } from '../sso/relying-party.ts';
import { beginTest } from '../sso/sign-in-test.ts';
import type { AdminContext, AdminEnvironment } from './admin-context.ts';
import { eligibleTenant, recordAct, refusal } from './admin-context.ts';
import { fetchAddress, NotFetched, outgoingUrl } from './outgoing.ts';

/** Bytes of a sign-in page that are looked at. */
const LARGEST_PAGE = 4 * 1024 * 1024;

/** Tries a connection before anybody depends on it: is it there, and whom does it name? */
export function testRoutes(
  context: AdminContext,
  relyingParty: RelyingParty,
): Hono<AdminEnvironment> {
  return new Hono<AdminEnvironment>()
    .post('/connection/test', async (c) => {
      const { connection, ownConnection } = await eligibleTenant(context, c);
      if (!connection) throw refusal('no_connection', 'Connect an identity provider first.', 409);
      const { publicUrl } = context.settings;
      // The operator's address is trusted, wherever it leads.
      const from = ownConnection ? publicUrl : new URL(connection.ssoUrl).origin;
      const result = await ask(connection.ssoUrl, from);
      recordAct(context, c, { kind: 'connection_tested', reason: result.text });
      return c.json(result);
    })
    .get('/connection/sign-in-test', async (c) => {
      const { connection } = await eligibleTenant(context, c);
      const administrator = c.get('administrator');
      recordAct(context, c, { kind: 'connection_tested', reason: 'sign-in' });
      return beginTest(context, c, administrator, connection?.id ?? null, relyingParty);
    });
}

async function ask(ssoUrl: string, publicUrl: string) {
  try {
    const { status } = await fetchAddress(outgoingUrl(ssoUrl, publicUrl), publicUrl, LARGEST_PAGE);
    return { ok: true, text: `The identity provider answers (status ${String(status)}).` };
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return { ok: false, text: `The single sign-on address ${error.message}.` };
  }
}
