/** Processes, Redis and Postgres fail and come back: nothing is spent twice, and nothing finished is lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { embeddedBroker } from '../../demo/server/broker/embedded-broker.ts';
import type { PendingSignIn } from '../../demo/server/sso/pending-sign-in.ts';
import { readForm } from '../saml/support/browser.ts';
import { Client } from '../server/client.ts';
import type { Cluster } from '../support/cluster.ts';
import { startCluster } from '../support/cluster.ts';
import { withoutServices } from '../support/services/find-services.ts';
import { Postgres } from '../support/services/postgres.ts';
import { Redis } from '../support/services/redis.ts';
import { signInByPassword, signInBySso } from './sign-ins.ts';
import { SsoVisitor } from './sso-visitor.ts';

/** Milliseconds in which every answer must come, also while nothing works; two waits of 3 s, and a slow machine. */
const PATIENCE = 15_000;
/** While a process is killed. */
const SIGN_INS = 48;
const VISITORS = 8;

describe('many processes under faults', { skip: withoutServices() }, () => {
  let postgres: Postgres;
  let redis: Redis;
  let cluster: Cluster;
  before(async () => {
    [postgres, redis] = await Promise.all([Postgres.start(), Redis.start()]);
    const databaseUrl = await postgres.create('faults');
    const redisUrl = redis.address(0);
    let client = 0;
    // As if each request came from somebody else, so that no limit is met.
    const clientAddress = () => `198.18.${String((client += 1) >> 8)}.${String(client & 255)}`;
    cluster = await startCluster({ count: 3, databaseUrl, redisUrl, clientAddress });
  });
  after(async () => {
    redis.goOn();
    await cluster.close();
    await Promise.all([postgres.close(), redis.close()]);
  });

  const ada = { id: 'ada', displayName: 'Ada', email: 'ada@acme.example' };

  it('spend a flow once, of many tries at the same time', async () => {
    const client = new Client(cluster);
    const flow = await client.flow('carol');
    const tries = Array.from({ length: 9 }, async () => {
      const { status } = await client.post('password', { flow, secret: ' pä ss wörd ' });
      return status;
    });
    assert.deepEqual(tally(await Promise.all(tries)), { 200: 1, 410: 8 });
  });

  it('spend a handoff once', async () => {
    const visitor = new SsoVisitor(cluster.url);
    const back = await visitor.signIn('ada@acme.example', 'ada');
    const tries = Array.from({ length: 9 }, () => visitor.redeem(back));
    const answers = (await Promise.all(tries)) as { status?: string; code?: string }[];
    const codes = answers.map(({ status, code }) => code ?? status);
    assert.deepEqual(tally(codes), { signed_in: 1, handoff_invalid: 8 });
  });

  it('take a SAML response once: not again, not at the same time, not for another request', async () => {
    const visitor = new SsoVisitor(cluster.url);
    const { action, hidden } = readForm(await visitor.answered('ada@acme.example', 'ada'));
    const post = async (origin: string) => {
      const form = new URLSearchParams(hidden);
      const init = { method: 'POST', body: form, redirect: 'manual' } as const;
      const { headers } = await fetch(origin + action.pathname, init);
      return new URL(headers.get('location') ?? '', origin).pathname.replace(/[^/]{20,}/, '…');
    };
    const answers = await Promise.all([...cluster.origins, ...cluster.origins].map(post));
    const taken = '/broker/interaction/…/done';
    assert.deepEqual(tally(answers), { [taken]: 1, '/login/v1/sso/callback': 5 });
    for (const origin of cluster.origins) {
      assert.equal(await post(origin), '/login/v1/sso/callback');
    }

    const second = new SsoVisitor(cluster.url);
    const other = readForm(await second.answered('ada@acme.example', 'ada'));
    const { SAMLResponse = '' } = hidden;
    const { RelayState = '' } = other.hidden;
    const page = await second.browser.open(action, { form: { SAMLResponse, RelayState } });
    assert.equal(page.url.searchParams.get('code'), 'sso_state_invalid');
    assert.equal(await second.user(), null);
  });

  it('redeem an authorization code once', async () => {
    const visitor = new SsoVisitor(cluster.url);
    const page = await visitor.answered('ada@acme.example', 'ada');
    const { url } = await visitor.browser.submit(page, {}, ({ pathname }) =>
      pathname.endsWith('/sso/callback'),
    );
    const { code = '', state = '' } = Object.fromEntries(url.searchParams);
    const { settings, store } = cluster.context;
    const pending = (await store.get(`sso-state:${state}`)) as PendingSignIn;
    const { client } = embeddedBroker(settings.publicUrl, settings.secret);
    const redeem = async (origin: string) => {
      const { status } = await fetch(`${origin}/broker/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
        },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code,
          redirect_uri: client.redirectUri,
          code_verifier: pending.authorization.codeVerifier,
        }),
      });
      return status;
    };
    const statuses = await Promise.all([...cluster.origins, ...cluster.origins].map(redeem));
    assert.deepEqual(tally(statuses), { 200: 1, 400: 5 });
  });

  it('lose no finished sign-in when a process is killed in the middle of many', async () => {
    const [killed] = cluster.processes;
    const finished: { user(): Promise<unknown>; again(): Promise<number> }[] = [];
    let begun = 0;
    let unfinished = 0;
    let kill: Promise<void> | undefined;
    const visit = async () => {
      while (begun < SIGN_INS) {
        begun += 1;
        const signIn = begun % 2 === 0 ? signInByPassword : signInBySso;
        const done = await signIn(cluster).catch(() => null);
        if (done) finished.push(done);
        else unfinished += 1;
        // No time to say good-bye, with answers in flight.
        if (begun > SIGN_INS / 3) kill ??= killed?.stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: VISITORS }, visit));
    assert.ok(kill);
    await kill;
    // Each visitor may have been with that process once.
    assert.ok(unfinished <= VISITORS, `${String(unfinished)} did not finish`);
    assert.equal(finished.length + unfinished, begun);
    await Promise.all(
      finished.map(async (each) => {
        assert.notEqual(await each.user(), null);
        assert.equal(await each.again(), 410);
      }),
    );
    await killed?.start();
    assert.notEqual(await signInBySso(cluster), null);
  });

  it('answer 503 while Redis is down, and go on by themselves where they were', async () => {
    const [client, visitor] = [new Client(cluster), new SsoVisitor(cluster.url)];
    const flow = await client.flow('carol');
    const response = await visitor.answered('ada@acme.example', 'ada');
    const { action, hidden } = readForm(response);
    await redis.down();
    await unavailable(cluster, { database: true, store: false });
    assert.deepEqual(await problem(client.post('password', { flow, secret: 'x' })), outage);
    assert.equal((await visitor.browser.open(action, { form: hidden })).status, 503);
    await redis.up();
    await ready(cluster);
    const { status } = await client.post('password', { flow, secret: ' pä ss wörd ' });
    assert.equal(status, 200);
    const { url } = await visitor.browser.submit(response);
    assert.deepEqual(await visitor.redeem(url), { status: 'signed_in', user: ada });
  });

  it('let nobody wait for a Redis that hangs', { timeout: 120_000 }, async () => {
    const client = new Client(cluster);
    const flow = await client.flow('carol');
    redis.hang();
    await unavailable(cluster, { database: true, store: false });
    assert.deepEqual(await problem(client.post('password', { flow, secret: 'x' })), outage);
    redis.goOn();
    await ready(cluster);
    assert.notEqual(await signInByPassword(cluster), null);
  });

  it('answer 503 while Postgres is down, and go on by themselves where they were', async () => {
    const [client, visitor, signedIn] = [
      new Client(cluster),
      new SsoVisitor(cluster.url),
      new SsoVisitor(cluster.url),
    ];
    const flow = await client.flow('carol');
    await signedIn.redeem(await signedIn.signIn('ada@acme.example', 'ada'));
    // Her identity provider knows her by now.
    const waiting = (await signedIn.browser.submit(await signedIn.begin('ada@acme.example'))).url;
    const response = await visitor.answered('ada@acme.example', 'ada');
    const { action, hidden } = readForm(response);
    await postgres.down();
    await unavailable(cluster, { database: false, store: true });
    const secret = ' pä ss wörd ';
    assert.deepEqual(await problem(client.post('password', { flow, secret })), outage);
    assert.equal((await visitor.browser.open(action, { form: hidden })).status, 503);
    assert.equal(((await signedIn.redeem(waiting)) as { code: string }).code, 'unavailable');
    await postgres.up();
    await ready(cluster);
    assert.equal((await client.post('password', { flow, secret })).status, 200);
    const { url } = await visitor.browser.submit(response);
    assert.deepEqual(await visitor.redeem(url), { status: 'signed_in', user: ada });
    assert.deepEqual(await signedIn.redeem(waiting), { status: 'signed_in', user: ada });
    assert.deepEqual(await signedIn.user(), ada);
  });

  it('have told the operator of it, without stacks and secrets', () => {
    const output = cluster.processes.map((each) => each.output).join('');
    assert.match(output, /the store does not answer/);
    assert.match(output, /the limits do not answer: Command timed out/);
    assert.match(output, /no connection to the database|a query failed/);
    const secret = /argon2id|pä ss wörd|-at-idp|of-the-tests|PRIVATE KEY/.exec(output);
    assert.equal(secret?.[0], undefined);
    const stack = /.*\bat .*:\d+:\d+/.exec(output);
    assert.equal(stack?.[0], undefined);
  });
});

const outage = { status: 503, code: 'unavailable', retryAfter: '2' };

/** Each process says so at once: a problem to callers, not ready to load balancers, alive to supervisors. */
async function unavailable(cluster: Cluster, which: object): Promise<void> {
  const begun = performance.now();
  await Promise.all(
    cluster.origins.map(async (origin) => {
      assert.deepEqual(await problem(new Client(cluster).discover('carol')), outage);
      const response = await fetch(`${origin}/readyz`);
      assert.equal(response.status, 503);
      assert.deepEqual(await response.json(), { status: 'unavailable', ...which });
      assert.equal((await fetch(`${origin}/healthz`)).status, 200);
    }),
  );
  assert.ok(performance.now() - begun < PATIENCE);
}

async function problem(answer: ReturnType<Client['post']>) {
  const { status, headers, body } = await answer;
  assert.equal(headers.get('content-type'), 'application/problem+json');
  return { status, code: body['code'], retryAfter: headers.get('retry-after') };
}

async function ready(cluster: Cluster): Promise<void> {
  const late = Date.now() + 60_000;
  for (const origin of cluster.origins) {
    while ((await fetch(`${origin}/readyz`)).status !== 200) {
      assert.ok(Date.now() < late, `${origin} does not come back`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function tally(values: readonly (string | number | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}
