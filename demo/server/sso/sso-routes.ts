import { Hono } from 'hono';
import { beginRoute } from './begin-route.ts';
import { brokerClient } from './broker-client.ts';
import { callbackRoute } from './callback-route.ts';
import { RelyingParty } from './relying-party.ts';
import type { SsoContext } from './sso-context.ts';

/**
 * The two navigations of the wire contract that go through the broker; mount below `/login/v1`.
 *
 * @param backChannel where the embedded broker listens for us; its public port unless given
 */
export function ssoRoutes(context: SsoContext, backChannel?: string): Promise<Hono> {
  const relyingParty = new RelyingParty(brokerClient(context.settings, backChannel));
  const app = new Hono();
  app.use('/sso/:step{begin|callback}', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
  });
  app.get('/sso/begin', beginRoute(context, relyingParty));
  app.get('/sso/callback', callbackRoute(context, relyingParty));
  return Promise.resolve(app);
}
