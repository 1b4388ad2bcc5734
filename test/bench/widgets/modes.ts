/** What slows a page down. */
export interface Mode {
  /** How many times slower the processor is; 1 by default. */
  readonly cpu?: number;
  /** As `Network.emulateNetworkConditions` of the DevTools protocol takes it: milliseconds, bytes per second. */
  readonly network?: {
    readonly offline: false;
    readonly latency: number;
    readonly downloadThroughput: number;
    readonly uploadThroughput: number;
  };
}

export type ModeName = 'plain' | 'cpu4' | 'slow4g' | 'both';

const cpu = 4;
/** Lighthouse's "Slow 4G": 1.6 Mbit/s down, 0.75 up, 150 ms. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const;

/** From the fastest to the slowest, which is closest to a mid-range phone. */
export const modes: Readonly<Record<ModeName, Mode>> = {
  plain: {},
  cpu4: { cpu },
  slow4g: { network },
  both: { cpu, network },
};

export const modeNames = Object.keys(modes) as ModeName[];
