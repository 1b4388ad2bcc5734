import type { IncomingMessage, ServerResponse } from 'node:http';

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light dark" />
  <meta http-equiv="refresh" content="1" />
  <title>The demo is starting</title>
  <p>The demo is starting. This page loads again by itself.</p>
</html>
`;

/** What every request gets until all is up (RFC 9110, §15.6.4); a page for a person, and it waits for her. */
export function answerStarting({ headers }: IncomingMessage, response: ServerResponse): void {
  const forPerson = headers.accept?.includes('text/html') === true;
  response.writeHead(503, {
    'Content-Type': forPerson ? 'text/html; charset=utf-8' : 'application/json',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Retry-After': '1',
  });
  response.end(forPerson ? page : '{"status":"starting"}');
}
