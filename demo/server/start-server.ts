import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { AccountRepository } from './accounts/account-repository.ts';
import { openDatabase } from './accounts/database.ts';
import { seed } from './accounts/seed.ts';
import { createApp } from './app.ts';
import { createBroker } from './broker/broker.ts';
import { readIdentityProviderMetadata } from './broker/metadata.ts';
import { startIdentityProvider } from './identity-provider/identity-provider.ts';
import { activationLetter } from './mail/letters.ts';
import { Mailer } from './mail/mailer.ts';
import type { ServerContext } from './server-context.ts';
import type { Settings } from './settings.ts';
import { ssoRoutes } from './sso/sso-routes.ts';
import { MemoryStore } from './store/memory-store.ts';

export interface RunningServer {
  readonly url: string;
  readonly context: ServerContext;
  /** Lets answers in flight finish, then ends. */
  close(): Promise<void>;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const files = { pages: root('demo/dist'), widget: root('dist/standalone.js') };

/** Milliseconds that a graceful end may take. */
const GRACE = 10_000;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Starts the whole demo in this process: pages, contract, broker and identity provider.
 *
 * @param log where the operator's lines go
 * @throws Error with a `code` of `EADDRINUSE` when a port is taken
 */
export async function startServer(
  settings: Settings,
  log: ServerContext['log'],
): Promise<RunningServer> {
  const { host, port, publicUrl, idpMetadata } = settings;
  let handle: Handle = (_, response) => {
    response.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '1' });
    response.end('{"status":"starting"}');
  };
  // Listens first, so that a taken port is known before any work.
  const server = createServer((request, response) => {
    handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { database, close: closeDatabase } = await openDatabase();
  const store = new MemoryStore();
  const accounts = new AccountRepository(database);
  const context: ServerContext = {
    settings,
    store,
    accounts,
    mail: new Mailer(settings.smtpUrl),
    log,
  };
  const stopServer = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeIdleConnections();
      setTimeout(() => {
        server.closeAllConnections();
      }, GRACE).unref();
    });
  try {
    const identityProvider = idpMetadata
      ? {
          connection: await readIdentityProviderMetadata(idpMetadata),
          close: () => Promise.resolve(),
        }
      : await startIdentityProvider(context);
    await invite(context, await seed(database, identityProvider.connection));
    const broker = await createBroker(context);
    const app = getRequestListener(createApp(context, await ssoRoutes(context), files).fetch);
    handle = (request, response) => {
      if (request.url?.startsWith('/broker/')) broker.handle(request, response);
      else void app(request, response);
    };
    return {
      url: publicUrl,
      context,
      close: async () => {
        await Promise.all([stopServer(), identityProvider.close()]);
        await Promise.all([store.close(), closeDatabase()]);
      },
    };
  } catch (error) {
    server.closeAllConnections();
    await Promise.all([stopServer(), store.close(), closeDatabase()]);
    throw error;
  }
}

async function invite(
  { accounts, mail, settings }: ServerContext,
  invitations: Awaited<ReturnType<typeof seed>>,
): Promise<void> {
  for (const { name, email, token } of invitations) {
    const [account] = await accounts.byEmail(email);
    const link = `${settings.publicUrl}/#activation=${token}`;
    const letter = activationLetter(name, account?.organisation.name ?? '', link);
    await mail.send(email, letter.subject, letter.text);
  }
}
