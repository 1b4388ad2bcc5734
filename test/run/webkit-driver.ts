import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebKit } from '../support/find-browsers.ts';
import { freePort } from './free-port.ts';

/** Milliseconds until the driver must answer. */
const STARTED_WITHIN = 20_000;

/**
 * Starts WebKit's driver, where needed in a display of its own. It ends with this process, together with
 * all that it started.
 *
 * @returns The port on 127.0.0.1 where it listens.
 */
export async function startWebKitDriver({ driver, xvfb }: WebKit): Promise<number> {
  const port = await freePort();
  const command = [driver, `--port=${String(port)}`, '--host=127.0.0.1'];
  const [file = '', ...args] = xvfb
    ? [xvfb, '-a', '-s', '-screen 0 1280x1024x24', ...command]
    : command;
  // A process group of its own, so that the display server goes too.
  const child = spawn(file, args, { detached: true, stdio: 'ignore' });
  child.unref();
  process.on('exit', () => {
    if (child.pid !== undefined) endGroup(child.pid);
  });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

  const deadline = performance.now() + STARTED_WITHIN;
  while (!(await answers(port))) {
    if (performance.now() > deadline) throw new Error(`${driver} did not start.`);
    await pause(100);
  }
  return port;
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It is gone already.
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${String(port)}/status`)).ok;
  } catch {
    return false;
  }
}
