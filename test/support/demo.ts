import { readSettings } from '../../demo/server/settings.ts';
import type { RunningServer } from '../../demo/server/start-server.ts';
import { startServer } from '../../demo/server/start-server.ts';
import { freePort } from '../run/free-port.ts';

export { freePort };

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
