import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from '../../../demo/server/accounts/account.ts';
import { createBroker } from '../../../demo/server/broker/broker.ts';
import { createKeyPair } from '../../../demo/server/broker/key-pair.ts';
import type { KeyPair } from '../../../demo/server/broker/key-pair.ts';
import { isReference } from '../../../demo/server/sso/reference.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/browser.ts';
import { organisation, person, startDemoServer } from '../support/demo-server.ts';
import type { DemoServer } from '../support/demo-server.ts';
import { MockIdentityProvider, receive } from '../support/mock-identity-provider.ts';
import type { ReceivedRequest } from '../support/mock-identity-provider.ts';

/** Parameters of the return address; of what was there before, `lang` stays. */
const told = new Set(['lang', 'login', 'code', 'ref', 'handoff']);

interface Parts {
  server: DemoServer;
  acme: MockIdentityProvider;
  globex: MockIdentityProvider;
  rogue: KeyPair;
  older: KeyPair;
  twin: string;
  close: () => Promise<void>;
}

/** The server under test, identity providers that say anything, and people who sign in there. */
export class Bench {
  readonly server: DemoServer;
  readonly acme: MockIdentityProvider;
  readonly globex: MockIdentityProvider;
  /** Of nobody. */
  readonly rogue: KeyPair;
  /** Of Acme too, during a roll-over. */
  readonly older: KeyPair;
  /** Origin of a second process on the same store. */
  readonly twin: string;
  readonly close: () => Promise<void>;

  private constructor(parts: Parts) {
    this.server = parts.server;
    this.acme = parts.acme;
    this.globex = parts.globex;
    this.rogue = parts.rogue;
    this.older = parts.older;
    this.twin = parts.twin;
    this.close = parts.close;
  }

  static async start(): Promise<Bench> {
    const acme = await MockIdentityProvider.start('acme-connection');
    const globex = await MockIdentityProvider.start('globex-connection');
    const [rogue, older] = [await createKeyPair('rogue'), await createKeyPair('older')];
    acme.connection.certificates.unshift(older.certificate);
    const acmeOrganisation = organisation('acme', acme.connection);
    const people: Account[] = [
      person('ada', acmeOrganisation),
      person('kim', acmeOrganisation),
      person('bob', organisation('globex', globex.connection)),
    ];
    const server = await startDemoServer(people);
    const second = await startTwin(server);
    const close = async () => {
      await Promise.all([server.close(), second.close(), acme.close(), globex.close()]);
    };
    return new Bench({ server, acme, globex, rogue, older, twin: second.url, close });
  }

  /** Begins for a person and goes as far as her identity provider. */
  async arrive(
    browser: Browser,
    { who = 'ada', reauthenticate = false } = {},
  ): Promise<ReceivedRequest> {
    const begin = await this.server.flow(browser, `id-of-${who}`, { reauthenticate });
    const { url } = await browser.open(begin, {}, ({ pathname }) => pathname === '/sso');
    return receive(url);
  }

  encode(xml: string, { relayState }: ReceivedRequest): Record<string, string> {
    return { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: relayState };
  }

  /** Posts a form to the consumer service and follows where that leads. @returns what came of it */
  async bring(
    browser: Browser,
    form: Record<string, string>,
    to = this.server.url,
    who = 'ada',
  ): Promise<string> {
    return this.outcome(await browser.open(`${to}/broker/saml/acs`, { form }), who);
  }

  /** What a page with the widget is told: `ok` when it is this person who is signed in. */
  async outcome({ url, status }: Page, who = 'ada'): Promise<string> {
    if (status !== 200) return `status ${String(status)}`;
    const { login, code, ref, handoff } = Object.fromEntries(url.searchParams);
    const unknown = [...url.searchParams.keys()].find((name) => !told.has(name));
    if (unknown) throw new Error(`the page is told ${unknown}: ${url.href}`);
    const record = (await this.server.context.store.get(`handoff:${handoff ?? ''}`)) as
      { result: { status: string; accountId?: string } } | undefined;
    if (login === 'ok') {
      const { accountId = 'nobody' } = record?.result ?? {};
      return accountId === `id-of-${who}` ? 'ok' : `ok as ${accountId}`;
    }
    if (record && record.result.status !== 'failed') throw new Error(JSON.stringify(record));
    if (!isReference(ref ?? '')) throw new Error(`no reference: ${url.href}`);
    return url.pathname === '/' ? `${code ?? ''} at /` : (code ?? '');
  }

  /** Begins to listen to what the operator is told. @returns what log and audit log say since then */
  listen(): () => { log: string; audit: string } {
    const { log, events } = this.server;
    const [lines, told] = [log.length, events.length];
    return () => ({
      log: log
        .slice(lines)
        .map(({ details }) => String(details['cause'] ?? ''))
        .join('\n'),
      audit: events
        .slice(told)
        .map(({ reason }) => reason ?? '')
        .join('\n'),
    });
  }
}

/** Another process would be the same: all that two share is settings and store. */
async function startTwin({ context }: DemoServer) {
  const broker = await createBroker(context);
  const server = createServer((request, response) => {
    broker.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
