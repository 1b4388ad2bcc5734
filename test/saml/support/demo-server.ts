/** The SSO side of the server over a directory of the test's choice, really listening. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Account, Connection, Organisation } from '../../../demo/server/accounts/account.ts';
import type { AuditEvent } from '../../../demo/server/audit/audit-event.ts';
import { createBroker } from '../../../demo/server/broker/broker.ts';
import type { BrokerContext } from '../../../demo/server/broker/broker.ts';
import type { FlowRecord } from '../../../demo/server/login/records.ts';
import type { Settings } from '../../../demo/server/settings.ts';
import type { SsoContext } from '../../../demo/server/sso/sso-context.ts';
import { ssoRoutes } from '../../../demo/server/sso/sso-routes.ts';
import { MemoryStore } from '../../../demo/server/store/memory-store.ts';
import { freePort } from '../../run/free-port.ts';
import type { Browser } from './browser.ts';

export interface DemoServer {
  url: string;
  context: SsoContext & BrokerContext;
  /** Every line that was logged. */
  log: { message: string; details: Record<string, unknown> }[];
  /** Every event of the audit log. */
  events: AuditEvent[];
  /** Lets a browser begin for a person; gives the address of `/sso/begin`. */
  flow(browser: Browser, accountId: string | null, more?: Partial<FlowRecord>): Promise<string>;
  close(): Promise<void>;
}

export async function startDemoServer(
  accounts: Account[],
  broker: Settings['broker'] = null,
): Promise<DemoServer> {
  const listener = { handle: undefined as undefined | Parameters<typeof createServer>[1] };
  const server = createServer((request, response) => listener.handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const log: DemoServer['log'] = [];
  const events: DemoServer['events'] = [];
  const context: SsoContext & BrokerContext = {
    settings: {
      publicUrl: url,
      host: '127.0.0.1',
      port,
      idpPort: await freePort(),
      secret: randomBytes(32),
      idpMetadata: null,
      broker,
      smtpUrl: null,
    },
    store: new MemoryStore(),
    accounts: {
      byId: (id) => Promise.resolve(accounts.find((each) => each.id === id) ?? null),
      byEmail: (email) =>
        Promise.resolve(
          accounts.filter((each) => each.email?.toLowerCase() === email.toLowerCase()),
        ),
      connectionById(id) {
        const connections = accounts.map((each) => each.organisation.connection);
        return Promise.resolve(connections.find((connection) => connection?.id === id) ?? null);
      },
    },
    log: (message, details = {}) => void log.push({ message, details }),
    audit: { record: (event) => void events.push(event) },
  };
  const embedded = await createBroker(context);
  const app = new Hono().route('/login/v1', await ssoRoutes(context));
  app.get('*', (c) => c.text('a page'));
  const pages = getRequestListener(app.fetch);
  listener.handle = (request, response) => {
    if (request.url?.startsWith('/broker/')) embedded.handle(request, response);
    else void pages(request, response);
  };
  return {
    url,
    context,
    log,
    events,
    async flow(browser, accountId, more = {}) {
      const handle = randomBytes(16).toString('base64url');
      const flow: FlowRecord = {
        browser: randomBytes(16).toString('base64url'),
        accountId,
        step: 'credential',
        returnTo: '/portal?lang=en#top',
        reauthenticate: false,
        identifier: 'as typed',
        identifierType: 'username',
        ...more,
      };
      await context.store.set(`flow:${handle}`, flow, 600);
      browser.setCookie('login_flow', flow.browser, url);
      return `${url}/login/v1/sso/begin?flow=${handle}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export function person(name: string, organisation: Organisation): Account {
  return {
    id: `id-of-${name}`,
    displayName: name,
    email: `${name}@${organisation.id}.example`,
    userName: name,
    phone: null,
    extension: null,
    organisation,
    sso: 'enforced',
    status: 'active',
    localSecret: 'none',
    administrator: false,
  };
}

export function organisation(id: string, connection: Connection | null): Organisation {
  return { id, name: id, plan: 'Connect', connection };
}
