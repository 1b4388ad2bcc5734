import { readSettings, SettingsError } from './settings.ts';
import { startServer } from './start-server.ts';

/** One sentence for what can be foreseen; everything else is a fault of ours and shows itself whole. */
function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : 'a port';
    return `Port ${port} is taken; stop what uses it, or set PORT or IDP_PORT to another one.`;
  }
  if (error instanceof Error && error.name === 'MetadataError') return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const log = (message: string, details: Record<string, unknown> = {}) => {
  const pairs = Object.entries(details).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  console.log([new Date().toISOString(), message, ...pairs].join(' '));
};

try {
  const settings = readSettings(process.env);
  const server = await startServer(settings, log);
  const provider = settings.idpMetadata ?? `http://localhost:${String(settings.idpPort)}/`;
  console.log(`
  The demo of login-widget is up.

  Portal             ${server.url}/
  Meetings           ${server.url}/join/
  QA                 ${server.url}/qa/       (the people and their secrets)
  Docs               ${server.url}/docs/
  Outbox             ${server.url}/outbox/
  Identity provider  ${provider}

  Ctrl+C ends it.
`);
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
