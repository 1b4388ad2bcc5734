import { checkHosting } from './check-hosting.ts';
import { readSettings, SettingsError } from './settings.ts';

/** One sentence for what can be foreseen; everything else is a fault of ours and shows itself whole. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError || error.name === 'MetadataError') return error.message;
  if (!('syscall' in error) || error.syscall !== 'listen') return error.stack ?? error.message;
  const { code, port, address } = error as Error & Record<string, unknown>;
  return code === 'EADDRINUSE'
    ? `Port ${String(port)} is taken; stop what uses it, or set PORT or IDP_PORT to another one.`
    : `${String(address)}:${String(port)} cannot be listened on (${String(code)}); set HOST, PORT or IDP_PORT.`;
}

function log(message: string, details: Record<string, unknown> = {}): void {
  const pairs = Object.entries(details).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  console.log([new Date().toISOString(), message, ...pairs].join(' '));
}

try {
  const settings = readSettings(process.env);
  const warnings = checkHosting(settings);
  // Loaded late, so that a bad setting is told at once.
  const { startServer } = await import('./start-server.ts');
  const server = await startServer(settings, log);
  const provider =
    settings.idpMetadata ??
    `${settings.idpUrl ?? `http://localhost:${String(settings.idpPort)}`}/metadata`;
  console.log(`
  The demo of login-widget is up.

  Portal             ${server.url}/
  Meetings           ${server.url}/join/
  QA                 ${server.url}/qa/       (the people and their secrets)
  Administration     ${server.url}/admin/
  Docs               ${server.url}/docs/
  Outbox             ${server.url}/outbox/
  Identity provider  ${provider}

  Ctrl+C ends it.
`);
  for (const warning of warnings) console.warn(`  ${warning}`);
  const stop = () => {
    // A second signal ends it at once.
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
