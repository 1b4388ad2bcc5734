import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { AccountRepository } from './accounts/account-repository.ts';
import { openDatabase } from './accounts/database.ts';
import { createTables, fillDatabase, resetDatabase } from './accounts/set-up-database.ts';
import { Members } from './accounts/members.ts';
import { Tenants } from './accounts/tenants.ts';
import { adminRoutes } from './admin/admin-routes.ts';
import { createApp } from './app.ts';
import { AuditLog } from './audit/audit-log.ts';
import { AuditReader } from './audit/audit-reader.ts';
import { createBroker } from './broker/broker.ts';
import { readIdentityProviderMetadata } from './broker/metadata.ts';
import { startIdentityProvider } from './identity-provider/identity-provider.ts';
import { KeyRing } from './keys/key-ring.ts';
import { Mailer } from './mail/mailer.ts';
import { Outbox } from './mail/outbox.ts';
import { sendInvitations } from './mail/send-invitations.ts';
import { causeOf } from './outage.ts';
import { pauseRedirects } from './pause-redirects.ts';
import { readyRoute } from './ready-route.ts';
import { DemoReset } from './demo-reset.ts';
import { reach } from './reach.ts';
import type { ServerContext } from './server-context.ts';
import type { Settings } from './settings.ts';
import { answerStarting } from './starting.ts';
import { brokerClient } from './sso/broker-client.ts';
import { RelyingParty } from './sso/relying-party.ts';
import { ssoRoutes } from './sso/sso-routes.ts';
import { openStore } from './store/open-store.ts';

export interface RunningServer {
  /** Origin under which browsers reach it. */
  readonly url: string;
  readonly context: ServerContext;
  /** The one that `context` records to. */
  readonly audit: AuditLog;
  readonly tenants: Tenants;
  /** Lets answers in flight finish, then ends. */
  close(): Promise<void>;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const files = {
  pages: root('demo/dist'),
  widget: root('dist/standalone.js'),
  locales: root('dist/locales'),
};

/** Milliseconds that answers in flight get at the end. */
const GRACE = 10_000;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Starts the whole demo in this process: pages, contract, broker and identity provider. Several may run
 * side by side, on ports of their own; those that share `DATABASE_URL` and `REDIS_URL` are one to browsers.
 *
 * @param log where the operator's lines go
 * @throws Error of `listen` when a port can't be had, `MetadataError` for bad `IDP_METADATA`, `SettingsError`
 *   for what can't be reached; nothing is left running then
 */
export async function startServer(
  settings: Settings,
  log: ServerContext['log'],
): Promise<RunningServer> {
  const { host, port, publicUrl, idpMetadata, databaseUrl, redisUrl } = settings;
  let handle: Handle = answerStarting;
  const server = createServer((request, response) => {
    handle(request, response);
  });
  /** What must end, in this order: whoever answers goes before what the answers need. */
  const ends = [() => stop(server)];
  const close = async () => {
    for (const end of ends.splice(0)) await end();
  };
  try {
    // Listens first, so that a taken port is known before any work.
    await listen(server, port, host);
    const { database, close: closeDatabase } = await openDatabase(databaseUrl);
    ends.push(closeDatabase);
    await reach('DATABASE_URL', () => createTables(database));
    const { store, limits } = await reach('REDIS_URL', () => openStore(redisUrl));
    ends.push(() => store.close());

    const ring = new KeyRing(database, settings.secret);
    const identityProvider = idpMetadata
      ? { connection: await readIdentityProviderMetadata(idpMetadata) }
      : await startIdentityProvider({ settings, store }, ring);
    // Before what it needs.
    if ('close' in identityProvider) ends.splice(1, 0, () => identityProvider.close());

    const outbox = new Outbox(database);
    const mail = new Mailer(settings.smtpUrl, outbox);
    // Told at once, but no reason to stop: sign-ins go on without mail.
    void mail.check().catch((error: unknown) => {
      log('the mail server of SMTP_URL cannot be used', { cause: causeOf(error) });
    });
    const accounts = new AccountRepository(database);
    const audit = new AuditLog(database, log);
    // While the database is still there.
    ends.splice(ends.indexOf(closeDatabase), 0, () => audit.close());
    const context: ServerContext = {
      settings,
      store,
      limits,
      accounts,
      mail,
      outbox,
      audit,
      log,
    };
    const invitations = await fillDatabase(database, identityProvider.connection);

    const broker = await createBroker(context, ring);
    // Our own calls of the broker: in flight at the end, they must not be turned away with the public's.
    const backChannel = createServer((request, response) => {
      broker.handle(request, response);
    });
    await listen(backChannel, 0, '127.0.0.1');
    ends.splice(1, 0, () => stop(backChannel));
    const sso = await ssoRoutes(context, originOf(backChannel));
    const tenants = new Tenants(database);
    const administration = {
      ...context,
      tenants,
      members: new Members(database),
      auditReader: new AuditReader(database, audit),
    };
    const admin = adminRoutes(
      administration,
      new RelyingParty(brokerClient(settings, originOf(backChannel))),
    );
    const ready = readyRoute(database, store);
    const reset = new DemoReset(context, () =>
      resetDatabase(database, identityProvider.connection),
    );
    ends.splice(1, 0, () => reset.stop());
    const app = getRequestListener(
      createApp(context, { ready, sso, reset: reset.route, admin }, files).fetch,
    );
    handle = (request, response) => {
      pauseRedirects(request, response);
      if (request.url?.startsWith('/broker/')) broker.handle(request, response);
      else void app(request, response);
    };
    await sendInvitations(context, invitations);
    return { url: publicUrl, context, audit, tenants, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
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
