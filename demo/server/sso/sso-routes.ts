import { Hono } from 'hono';
import type { ServerContext } from '../server-context.ts';
import { beginRoute } from './begin-route.ts';
import { brokerClient } from './broker-client.ts';
import { callbackRoute } from './callback-route.ts';
import { RelyingParty } from './relying-party.ts';

/** The two navigations of the wire contract that go through the broker; mount below `/login/v1`. */
export async function ssoRoutes(context: ServerContext): Promise<Hono> {
  const relyingParty = new RelyingParty(brokerClient(context.settings));
  return new Hono()
    .get('/sso/begin', beginRoute(context, relyingParty))
    .get('/sso/callback', callbackRoute(context, relyingParty));
}
