import { readFile } from 'node:fs/promises';

/** Ticks of all processors since the machine started. */
export interface Ticks {
  /** Spent working, what was stolen included. */
  readonly busy: number;
  /** Something here was ready to run, and the host ran other machines. */
  readonly stolen: number;
}

/**
 * The first line of `/proc/stat` (proc(5)): user, nice, system, idle, iowait, irq, softirq, steal, …
 *
 * @returns null when the text holds no such line
 */
export function parseTicks(stat: string): Ticks | null {
  const numbers = /^cpu +([\d ]+)$/m.exec(stat)?.[1]?.split(' ').map(Number) ?? [];
  const [user, nice, system, , , irq, softirq, stolen] = numbers;
  if (user === undefined || nice === undefined || system === undefined) return null;
  if (irq === undefined || softirq === undefined || stolen === undefined) return null;
  return { busy: user + nice + system + irq + softirq + stolen, stolen };
}

/** @returns 0 to 1: how much of the work between two readings was stolen */
export function stolenBetween(before: Ticks, after: Ticks): number {
  const busy = after.busy - before.busy;
  return busy > 0 ? (after.stolen - before.stolen) / busy : 0;
}

/** @returns null where the system does not tell */
export async function readTicks(): Promise<Ticks | null> {
  const stat = await readFile('/proc/stat', 'utf8').catch(() => '');
  return parseTicks(stat);
}
