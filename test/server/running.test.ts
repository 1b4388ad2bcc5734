import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { readSettings } from '../../demo/server/settings.ts';
import { startServer } from '../../demo/server/start-server.ts';
import { Browser } from '../saml/support/browser.ts';
import { freePort, startDemo } from '../support/demo.ts';
import { Client } from './client.ts';

async function health(url: string): Promise<unknown> {
  const response = await fetch(`${url}/healthz`).catch(() => null);
  return response && [response.status, await response.json()];
}

describe('the running server', () => {
  it('is healthy once all is up, answers what is in flight at its end, and runs twice', async () => {
    const first = await startDemo();
    assert.deepEqual(await health(first.url), [200, { status: 'ok' }]);

    const [port, idpPort] = [await freePort(), await freePort()];
    const settings = readSettings({ PORT: String(port), IDP_PORT: String(idpPort) });
    const starting = startServer(settings, () => undefined);
    let early = null;
    while (early === null) early = await health(settings.publicUrl);
    assert.deepEqual(early, [503, { status: 'starting' }]);
    const forPerson = await fetch(settings.publicUrl, { headers: { accept: 'text/html,*/*' } });
    assert.deepEqual([forPerson.status, forPerson.headers.get('retry-after')], [503, '1']);
    assert.match(await forPerson.text(), /http-equiv="refresh"/);
    const second = await starting;
    assert.deepEqual(await health(second.url), [200, { status: 'ok' }]);

    // A session of one is none of the other.
    const client = new Client(first);
    const flow = await client.flow('gio');
    await client.post('password', { flow, secret: 'gio-secret-1' });
    assert.notEqual((await client.send('session')).body['user'], null);
    const visitor = new Client({ ...second, log: [] });
    for (const [name, value] of client.cookies) visitor.cookies.set(name, value);
    assert.deepEqual((await visitor.send('session')).body, { user: null });

    // Half a request before the end, the other half after it began.
    const slow = request(`${second.url}/login/v1/discovery`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: second.url },
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      slow.on('response', resolve).on('error', reject);
    });
    slow.write('{"identifier":"ada",');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = second.close();
    assert.equal(await health(second.url), null);
    slow.end('"identifierType":"username"}');
    assert.equal((await answered).resume().statusCode, 200);
    await closed;
    await first.close();
  });

  it('answers a return from SSO that is in flight at its end, though it asks itself for the token', async () => {
    const demo = await startDemo();
    const browser = new Browser();
    const discovery = { identifier: 'ada@acme.example', identifierType: 'email' };
    const answer = await browser.post(new URL('/login/v1/discovery', demo.url), discovery);
    const [sso] = (answer as { methods: { redirect: string }[] }).methods;
    const form = await browser.open(new URL(sso?.redirect ?? '', demo.url));
    const credentials = { username: 'ada', password: 'ada-at-idp' };
    const response = await browser.submit(form, credentials);
    const isCallback = (url: URL) => url.pathname === '/login/v1/sso/callback';
    const { url } = await browser.submit(response, {}, isCallback);

    const { hostname, port, pathname, search, host } = url;
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n`);
    // Once it has answered what came later on other ways, the server has read this.
    for (let turn = 0; turn < 5; turn += 1) await health(demo.url);
    const closed = demo.close();
    socket.write(`Cookie: ${browser.cookieHeader(url)}\r\n\r\n`);
    await closed;
    assert.match(text, /^HTTP\/1\.1 303 [^]*\r\nlocation: [^\r]*[?&]login=ok&/i);
  });

  it('leaves nothing running when it cannot start', async () => {
    const [port, idpPort] = [await freePort(), await freePort()];
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(idpPort, '127.0.0.1', resolve));
    const settings = readSettings({ PORT: String(port), IDP_PORT: String(idpPort) });
    await assert.rejects(
      startServer(settings, () => undefined),
      { code: 'EADDRINUSE', port: idpPort },
    );
    assert.equal(await health(settings.publicUrl), null);
    squatter.close();
  });
});
