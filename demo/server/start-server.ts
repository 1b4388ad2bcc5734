import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { AccountRepository } from './accounts/account-repository.ts';
import { openDatabase } from './accounts/database.ts';
import { seed } from './accounts/seed.ts';
import { createApp } from './app.ts';
import { AuditLog } from './audit/audit-log.ts';
import { createBroker } from './broker/broker.ts';
import { readIdentityProviderMetadata } from './broker/metadata.ts';
import { startIdentityProvider } from './identity-provider/identity-provider.ts';
import { sendInvitations } from './mail/send-invitations.ts';
import { Mailer } from './mail/mailer.ts';
import type { ServerContext } from './server-context.ts';
import type { Settings } from './settings.ts';
import { ssoRoutes } from './sso/sso-routes.ts';
import { MemoryStore } from './store/memory-store.ts';

export interface RunningServer {
  /** Origin under which browsers reach it. */
  readonly url: string;
  readonly context: ServerContext;
  /** The one that `context` records to. */
  readonly audit: AuditLog;
  /** Lets answers in flight finish, then ends. */
  close(): Promise<void>;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const files = { pages: root('demo/dist'), widget: root('dist/standalone.js') };

/** Milliseconds that answers in flight get at the end. */
const GRACE = 10_000;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** What every request gets until all is up. */
const starting: Handle = (_, response) => {
  response.writeHead(503, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Retry-After': '1',
  });
  response.end('{"status":"starting"}');
};

/**
 * Starts the whole demo in this process: pages, contract, broker and identity provider. Several may run
 * side by side, on ports of their own.
 *
 * @param log where the operator's lines go
 * @throws Error of `listen` when a port can't be had, `MetadataError` for bad `IDP_METADATA`; nothing is
 *   left running then
 */
export async function startServer(
  settings: Settings,
  log: ServerContext['log'],
): Promise<RunningServer> {
  const { host, port, publicUrl, idpMetadata } = settings;
  const store = new MemoryStore();
  let handle = starting;
  const server = createServer((request, response) => {
    handle(request, response);
  });
  /** What must end, in this order: whoever answers goes before what the answers need. */
  const ends = [() => stop(server)];
  const close = async () => {
    for (const end of ends.splice(0)) await end();
    await store.close();
  };
  try {
    // Listens first, so that a taken port is known before any work.
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
    const identityProvider = idpMetadata
      ? { connection: await readIdentityProviderMetadata(idpMetadata) }
      : await startIdentityProvider({ settings, store });
    if ('close' in identityProvider) ends.push(() => identityProvider.close());

    const { database, close: closeDatabase } = await openDatabase();
    ends.push(closeDatabase);
    const audit = new AuditLog(database, log);
    // While the database is still there.
    ends.splice(-1, 0, () => audit.close());
    const context: ServerContext = {
      settings,
      store,
      accounts: new AccountRepository(database),
      mail: new Mailer(settings.smtpUrl),
      audit,
      log,
    };
    const invitations = await seed(database, identityProvider.connection);

    const broker = await createBroker(context);
    const app = getRequestListener(createApp(context, await ssoRoutes(context), files).fetch);
    handle = (request, response) => {
      if (request.url?.startsWith('/broker/')) broker.handle(request, response);
      else void app(request, response);
    };
    await sendInvitations(context, invitations);
    return { url: publicUrl, context, audit, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function stop(server: Server): Promise<void> {
  // A connection whose last answer is out is not waited for.
  server.keepAliveTimeout = 1;
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(late);
}
