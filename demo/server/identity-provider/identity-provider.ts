import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Connection } from '../accounts/account.ts';
import { createKeyPair } from '../broker/key-pair.ts';
import { serviceProviderAddresses } from '../broker/service-provider-addresses.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { ServerContext } from '../server-context.ts';
import { createIdentityProviderApp } from './identity-provider-app.ts';
import { createPeople } from './people.ts';

/**
 * Starts the embedded SAML 2.0 identity provider of the demo on `HOST` and `IDP_PORT`. Browsers reach
 * it as `localhost`, which is another site than the portal's 127.0.0.1, as in real life, or under
 * `IDP_URL`, where those of several processes that share key and store are one.
 *
 * @param ring keeps its key; made anew unless given
 * @returns the connection an organisation needs to use it, and a way to stop it
 * @throws the listen error of Node (`EADDRINUSE`, `EACCES`) when the port cannot be had
 */
export async function startIdentityProvider(
  context: Pick<ServerContext, 'settings' | 'store'>,
  ring?: KeyRing,
): Promise<{ connection: Connection; close(): Promise<void> }> {
  const { settings, store } = context;
  const origin = settings.idpUrl ?? `http://localhost:${String(settings.idpPort)}`;
  const entityId = `${origin}/metadata`;
  const make = () => createKeyPair('Acme sign-in');
  const [keyPair, people] = await Promise.all([
    ring ? ring.get('identity-provider', make) : make(),
    createPeople(),
  ]);
  const app = await createIdentityProviderApp({
    origin,
    entityId,
    keyPair,
    people,
    serviceProvider: serviceProviderAddresses(settings.publicUrl),
    store,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.idpPort, settings.host, resolve);
  });
  return {
    connection: {
      id: 'acme-sign-in',
      entityId,
      ssoUrl: `${origin}/sso`,
      certificates: [keyPair.certificate],
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
