/** What one process does, two and four do as well, whichever gets a request. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { activation } from '../server/contract/activation.ts';
import { discovery } from '../server/contract/discovery.ts';
import { guards } from '../server/contract/guards.ts';
import { secrets } from '../server/contract/secrets.ts';
import type { Cluster } from '../support/cluster.ts';
import { startCluster } from '../support/cluster.ts';
import { withoutServices } from '../support/services/find-services.ts';
import { Postgres } from '../support/services/postgres.ts';
import { Redis } from '../support/services/redis.ts';
import { SsoVisitor } from './sso-visitor.ts';

describe('many processes', { skip: withoutServices() }, () => {
  let postgres: Postgres;
  let redis: Redis;
  before(async () => {
    [postgres, redis] = await Promise.all([Postgres.start(), Redis.start()]);
  });
  after(() => Promise.all([postgres.close(), redis.close()]));

  for (const count of [2, 4]) {
    describe(`${String(count)} behind a proxy without stickiness`, () => {
      let cluster: Cluster;
      before(async () => {
        cluster = await startCluster({
          count,
          databaseUrl: await postgres.create(`contract_${String(count)}`),
          redisUrl: redis.address(count),
        });
      });
      after(() => cluster.close());

      it('have invited Frank once, though all started at once', async () => {
        const mails = await cluster.context.outbox.list();
        assert.deepEqual(
          mails.map(({ to }) => to),
          ['frank@acme.example'],
        );
        const { mails: shown } = (await read(cluster.url, '/outbox/mails.json')) as {
          mails: unknown;
        };
        assert.deepEqual(shown, mails);
      });

      it('are ready, and sign with the same keys', async () => {
        const seen = new Set<string>();
        for (const [index, origin] of cluster.origins.entries()) {
          assert.deepEqual(await read(origin, '/readyz'), {
            status: 'ready',
            database: true,
            store: true,
          });
          const jwks = JSON.stringify(await read(origin, '/broker/jwks'));
          const metadata = await (await fetch(`${origin}/broker/saml/metadata`)).text();
          const [, certificate] = /<ds:X509Certificate>([^<]+)/.exec(metadata) ?? [];
          assert.ok(certificate && jwks.includes('"RS256"'));
          const idp = await fetch(`${cluster.idpOrigins[index] ?? ''}/metadata`);
          seen.add(jwks + certificate + (await idp.text()));
        }
        assert.equal(seen.size, 1);
      });

      it('sign Ada in by SSO, and Ivy not', async () => {
        for (let round = 0; round < count; round += 1) {
          const ada = new SsoVisitor(cluster.url);
          const back = await ada.signIn('ada@acme.example', 'ada');
          assert.equal(back.searchParams.get('login'), 'ok', back.href);
          const user = { id: 'ada', displayName: 'Ada', email: 'ada@acme.example' };
          assert.deepEqual(await ada.redeem(back), { status: 'signed_in', user });
          for (let turn = 0; turn < count; turn += 1) assert.deepEqual(await ada.user(), user);
        }
        const eve = await new SsoVisitor(cluster.url).signIn('ada@acme.example', 'eve');
        assert.equal(eve.searchParams.get('code'), 'sso_account_mismatch');
        const ivy = await new SsoVisitor(cluster.url).begin('ivy@umbra.example');
        assert.equal(ivy.url.searchParams.get('code'), 'sso_unavailable');
      });

      const running = () => cluster;
      discovery(running);
      guards(running);
      secrets(running);
      activation(running);
    });
  }
});

async function read(origin: string, path: string): Promise<unknown> {
  return (await fetch(origin + path)).json();
}
