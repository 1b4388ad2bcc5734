import type { ChildProcess } from 'node:child_process';
import { stat } from 'node:fs/promises';

/** A server of others that runs as a process of its own, and ends when its standard input does. */
export interface ChildServer {
  /** For people. */
  readonly name: string;
  readonly process: ChildProcess;
  /** Where it answers once it is up. */
  readonly metadata: string;
  /** Milliseconds that it may take. */
  readonly patience: number;
}

/** @throws When it ends or does not answer in time. */
export async function untilReady({
  name,
  process,
  metadata,
  patience,
}: ChildServer): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (hasEnded(process)) throw new Error(`${name} ended: is its port taken?`);
    const answer = await fetch(metadata).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} does not answer with its metadata`);
}

export async function stop(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || hasEnded(server)) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
