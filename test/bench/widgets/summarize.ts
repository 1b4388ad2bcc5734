import type { Bytes } from './asset.ts';
import type { Run } from './measure.ts';
import type { ModeName } from './modes.ts';
import type { Asked } from './peer-server.ts';
import type { Peer } from './peer.ts';
import type { Runs } from './run-rounds.ts';
import type { Spread } from './statistics.ts';
import { median, spread } from './statistics.ts';

/** Milliseconds. */
export interface Times {
  readonly usable: Spread;
  readonly settled: Spread | null;
  readonly fcp: Spread | null;
  readonly longTasks: Spread | null;
  /** Null where Enter leads to no password field. */
  readonly next: Spread | null;
}

/** What came of all runs of a peer: medians. */
export interface Result {
  readonly id: string;
  readonly label: string;
  readonly kind: Peer['kind'];
  readonly version: string | null;
  readonly stubbed: string;
  readonly failed: number;
  /** Scripts and style sheets asked for before the first field could be used. */
  readonly scriptsAndStyles: Bytes;
  /** All requests until then. */
  readonly requests: number;
  /** Scripts and style sheets asked for between Enter and the password field. */
  readonly scriptsAndStylesAtEnter: Bytes;
  /** Bytes. */
  readonly heap: number;
  readonly cls: number;
  readonly elements: number;
  readonly asksPasswordAtOnce: boolean;
  readonly blockedHosts: readonly string[];
  /** What the first run asked for. */
  readonly urls: readonly string[];
  readonly modes: Partial<Readonly<Record<ModeName, Times>>>;
}

/** @returns null when no run came to its end */
export function summarize({ peer, byMode, failed }: Runs, version: string | null): Result | null {
  const all = [...byMode.values()].flat();
  const [first] = all;
  if (!first) return null;
  const middle = (of: (run: Run) => number) => median(all.map(of));
  return {
    id: peer.id,
    label: peer.label,
    kind: peer.kind,
    version,
    stubbed: peer.stubbed,
    failed,
    scriptsAndStyles: weigh(all.map(({ asked }) => asked)),
    requests: middle(({ asked }) => asked.length),
    scriptsAndStylesAtEnter: weigh(all.map(({ askedAtEnter }) => askedAtEnter)),
    heap: middle(({ heap }) => heap),
    cls: middle(({ cls }) => cls),
    elements: middle(({ elements }) => elements),
    asksPasswordAtOnce: first.asksPasswordAtOnce,
    blockedHosts: [...new Set(all.flatMap(({ blockedHosts }) => blockedHosts))],
    urls: first.asked.map(({ status, method, path }) => `${status} ${method} ${path}`),
    modes: Object.fromEntries(
      [...byMode].flatMap(([mode, runs]) => {
        const times = timesOf(runs);
        return times ? [[mode, times]] : [];
      }),
    ),
  };
}

function timesOf(runs: readonly Run[]): Times | null {
  const of = (value: (run: Run) => number | null) =>
    spread(runs.map(value).filter((each) => each !== null));
  const usable = of((run) => run.usable);
  return (
    usable && {
      usable,
      settled: of(({ settled }) => settled),
      fcp: of(({ fcp }) => fcp),
      longTasks: of(({ longTasks }) => longTasks),
      next: of(({ next }) => next),
    }
  );
}

/** Scripts and style sheets among requests, as the median of the runs. */
function weigh(logs: readonly (readonly Asked[])[]): Bytes {
  const total = (coding: keyof Bytes) => (log: readonly Asked[]) =>
    log
      .filter(({ kind }) => kind === 'script' || kind === 'style')
      .reduce((sum, { bytes }) => sum + bytes[coding], 0);
  return {
    raw: median(logs.map(total('raw'))),
    gzip: median(logs.map(total('gzip'))),
    brotli: median(logs.map(total('brotli'))),
  };
}
