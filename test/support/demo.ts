import { createServer } from 'node:net';
import { readSettings } from '../../demo/server/settings.ts';
import type { RunningServer } from '../../demo/server/start-server.ts';
import { startServer } from '../../demo/server/start-server.ts';

export interface Demo extends RunningServer {
  /** What the server told its operator. */
  readonly log: { message: string; details: Record<string, unknown> }[];
}

/** The whole demo, really listening on free ports of this machine. */
export async function startDemo(environment: Record<string, string> = {}): Promise<Demo> {
  const log: Demo['log'] = [];
  const [port, idpPort] = [await freePort(), await freePort()];
  const settings = readSettings({
    PORT: String(port),
    IDP_PORT: String(idpPort),
    ...environment,
  });
  const server = await startServer(settings, (message, details = {}) => {
    log.push({ message, details });
  });
  return { ...server, log };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
