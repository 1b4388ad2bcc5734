import type { Bench, Run } from './measure.ts';
import type { Disturbance } from './measure-calmly.ts';
import { measureCalmly } from './measure-calmly.ts';
import type { ModeName } from './modes.ts';
import { modes } from './modes.ts';
import type { Peer } from './peer.ts';
import { Progress } from './progress.ts';

/** All runs of a peer that came to their end, and how many did not. */
export interface Runs {
  readonly peer: Peer;
  readonly byMode: ReadonlyMap<ModeName, Run[]>;
  failed: number;
}

export interface Rounds {
  readonly all: readonly Runs[];
  readonly disturbance: Disturbance;
}

interface Plan {
  readonly peers: readonly Peer[];
  readonly modes: readonly ModeName[];
  /** Of each peer in each mode. */
  readonly runs: number;
  /** Ends it all: what goes on then fails, and is no failure of a peer. */
  readonly signal: AbortSignal;
}

/**
 * Peers take turns, in the other direction every second round, so that whatever else the machine has to do
 * meets them all alike. One run of each before that warms browser and machine up, and does not count.
 */
export async function runRounds(bench: Bench, plan: Plan): Promise<Rounds> {
  const disturbance: Disturbance = { repeated: 0, kept: 0 };
  const all = plan.peers.map((peer): Runs => {
    const byMode = new Map(plan.modes.map((mode): [ModeName, Run[]] => [mode, []]));
    return { peer, byMode, failed: 0 };
  });
  const progress = new Progress(all.length * (1 + plan.modes.length * plan.runs));

  async function attempt({ peer }: Runs, mode: ModeName, what: string): Promise<Run | null> {
    if (plan.signal.aborted) return null;
    progress.begin(`${peer.id}, ${mode}, ${what}`);
    try {
      return await measureCalmly(bench, peer, modes[mode], disturbance);
    } catch (error) {
      if (plan.signal.aborted) return null;
      const [reason = ''] = error instanceof Error ? error.message.split('\n') : [String(error)];
      progress.say(`${peer.id}, ${mode}, ${what}: ${reason}`);
      return null;
    }
  }

  for (const each of all) await attempt(each, 'plain', 'warm-up');
  for (let round = 1; round <= plan.runs; round += 1) {
    for (const mode of plan.modes) {
      for (const each of round % 2 === 0 ? [...all].reverse() : all) {
        const run = await attempt(each, mode, `run ${round} of ${plan.runs}`);
        if (run) each.byMode.get(mode)?.push(run);
        else each.failed += 1;
      }
    }
  }
  progress.end();
  return { all, disturbance };
}
