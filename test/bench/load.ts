/**
 * How many people can sign in per second? Passwords and whole round trips of SSO, by 1, 2 and 4 processes behind a
 * round-robin proxy on Postgres and Redis, and by 4 of which one is killed: `npm run bench:load`.
 */
import { setTimeout } from 'node:timers/promises';
import { Visits, tableHead, tableRow } from './visits.ts';
import { signInByPassword, signInBySso } from '../many/sign-ins.ts';
import { startCluster } from '../support/cluster.ts';
import { withoutServices } from '../support/services/find-services.ts';
import { Postgres } from '../support/services/postgres.ts';
import { Redis } from '../support/services/redis.ts';

/** Milliseconds for one row; a tenth of it warms up. */
const SPAN = 10_000;
/** Who sign in at the same time, each again and again. */
const VISITORS = 8;

const missing = withoutServices();
if (missing) throw new Error(missing);

const kinds = { password: signInByPassword, SSO: signInBySso };
let client = 0;
/** As if each request came from somebody else: what is measured are not the limits. */
const clientAddress = () => {
  client = (client + 1) % 131_072;
  return `198.${String(18 + (client >> 16))}.${String((client >> 8) & 255)}.${String(client & 255)}`;
};

const [postgres, redis] = await Promise.all([Postgres.start(), Redis.start()]);
try {
  console.log(tableHead);
  for (const count of [1, 2, 4]) await measure(count, null);
  await measure(4, 'one killed');
} finally {
  await Promise.all([postgres.close(), redis.close()]);
}

async function measure(count: number, fault: 'one killed' | null): Promise<void> {
  const name = `load_${String(count)}${fault ? '_killed' : ''}`;
  const cluster = await startCluster({
    count,
    databaseUrl: await postgres.create(name),
    redisUrl: redis.address(count + (fault ? 8 : 0)),
    clientAddress,
  });
  try {
    for (const [kind, signIn] of Object.entries(kinds)) {
      const visits = new Visits(() => signIn(cluster), VISITORS);
      await visits.during(SPAN / 10);
      visits.forget();
      const [victim] = cluster.processes;
      const kill = fault && setTimeout(SPAN / 2).then(() => victim?.stop('SIGKILL'));
      await visits.during(SPAN);
      await kill;
      console.log(tableRow(`${String(count)}${fault ? `, ${fault}` : ''}`, kind, visits.result()));
      if (fault) {
        const { finished, lost, again } = await visits.check();
        console.log(
          `  of ${String(finished)} finished sign-ins ${String(lost)} were lost and ${String(again)} could be spent again`,
        );
        await victim?.start();
      }
    }
  } finally {
    await cluster.close();
  }
}
