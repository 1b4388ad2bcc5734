/**
 * Do answer times tell who exists? Asks for people whom the directory knows, does not know, or does not let
 * in yet, in turns, and prints the medians as ratios: `node --import tsx test/bench/answer-times.ts`.
 */
import { startDemo } from '../support/demo.ts';
import { Client } from '../server/client.ts';

const ROUNDS = 150;

const demo = await startDemo();
const times = new Map<string, number[]>();

async function timed<T>(name: string, call: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const answer = await call();
  times.set(name, [...(times.get(name) ?? []), performance.now() - begin]);
  return answer;
}

const kinds = {
  known: () => 'carol',
  unknown: (round: number) => `nobody-${String(round)}`,
  'not active yet': () => 'frank@acme.example',
};
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [kind, name] of Object.entries(kinds)) {
    // A few wrong secrets make the sender wait, so each round tries only what is allowed.
    if (kind === 'not active yet' && round % 30 !== 0) continue;
    const client = new Client(demo);
    const { body } = await timed(`discovery, ${kind}`, () => client.discover(name(round)));
    const flow = body['flow'];
    await timed(`wrong password, ${kind}`, () =>
      client.post('password', { flow, secret: 'wrong' }),
    );
    // The right one starts the count anew.
    if (kind === 'known') await client.post('password', { flow, secret: ' pä ss wörd ' });
  }
}
await demo.close();

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
for (const call of ['discovery', 'wrong password']) {
  const known = median(times.get(`${call}, known`) ?? []);
  for (const kind of Object.keys(kinds)) {
    const samples = times.get(`${call}, ${kind}`) ?? [];
    const ratio = median(samples) / known;
    console.log(
      `${call.padEnd(15)} ${kind.padEnd(15)} ${median(samples).toFixed(1).padStart(6)} ms  × ${ratio.toFixed(2)}  (${String(samples.length)})`,
    );
  }
}
