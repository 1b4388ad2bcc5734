import type { Bench, Run } from './measure.ts';
import { measure } from './measure.ts';
import type { Mode } from './modes.ts';
import type { Peer } from './peer.ts';
import { readTicks, stolenBetween } from './stolen-time.ts';

/** What other machines on the same host did to the runs. */
export interface Disturbance {
  /** Runs that were made again. */
  repeated: number;
  /** Runs that count although they were disturbed each time. */
  kept: number;
}

/** Share of the work during a run, 0 to 1. Where more is stolen, the run tells more of the host than of the page. */
export const MOST_STOLEN = 0.1;

/** Then a disturbed run counts all the same, so that the bench ends. */
const MOST_TRIES = 4;

/** Like `measure`, and again while others take too much of the processors. What is measured decides nothing. */
export async function measureCalmly(
  bench: Bench,
  peer: Peer,
  mode: Mode,
  disturbance: Disturbance,
): Promise<Run> {
  for (let tries = 1; ; tries += 1) {
    const before = await readTicks();
    const run = await measure(bench, peer, mode);
    const after = await readTicks();
    const stolen = before && after ? stolenBetween(before, after) : 0;
    if (stolen <= MOST_STOLEN) return run;
    if (tries === MOST_TRIES) {
      disturbance.kept += 1;
      return run;
    }
    disturbance.repeated += 1;
  }
}
