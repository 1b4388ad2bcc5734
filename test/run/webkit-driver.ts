import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebKit } from '../support/find-browsers.ts';
import { freePort } from './free-port.ts';

/** Milliseconds until the driver must answer. */
const STARTED_WITHIN = 20_000;

/**
 * Starts WebKit's driver, where needed with a display of its own. Both end with this process, together with
 * all that they started.
 *
 * @returns The port on 127.0.0.1 where it listens.
 */
export async function startWebKitDriver({ driver, xvfb }: WebKit): Promise<number> {
  const port = await freePort();
  const display = xvfb ? { DISPLAY: await startDisplay(xvfb) } : {};
  const child = spawn(driver, [`--port=${String(port)}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...display },
  });
  endWithThisProcess(child);

  const deadline = performance.now() + STARTED_WITHIN;
  while (!(await answers(port))) {
    if (performance.now() > deadline) throw new Error(`${driver} did not start.`);
    await pause(100);
  }
  return port;
}

/** @returns Its name, for DISPLAY. The server chooses one that is free, and writes it to descriptor 3. */
async function startDisplay(xvfb: string): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithThisProcess(child);
  const [, , , pipe] = child.stdio;
  if (!(pipe instanceof Socket)) throw new Error(`${xvfb} has no pipe.`);
  // To its end: a server that cannot finish writing ends.
  const number = (await text(pipe)).trim();
  if (number === '') throw new Error(`${xvfb} did not start.`);
  return `:${number}`;
}

/** Needs a process group of its own, in which its children are. */
function endWithThisProcess(child: ChildProcess): void {
  child.unref();
  process.on('exit', () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It is gone already.
    }
  });
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${String(port)}/status`)).ok;
  } catch {
    return false;
  }
}
