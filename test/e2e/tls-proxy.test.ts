/** The demo behind a proxy that speaks TLS, as it is hosted. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { after, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createKeyPair } from '../../demo/server/broker/key-pair.ts';
import type { Demo } from '../support/demo.ts';
import { freePort, startDemo } from '../support/demo.ts';
import { launch, Visit } from './visit.ts';

let demo: Demo;
let browser: Browser;
let proxy: Server;

before(async () => {
  const [port, publicPort] = [await freePort(), await freePort()];
  const { privateKey: key, certificate: cert } = await createKeyPair('proxy of a test');
  proxy = createServer({ key, cert }, (incoming, response) => {
    const { method, url, headers } = incoming;
    const forwarded = { ...headers, 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' };
    const options = { host: '127.0.0.1', port, method, path: url, headers: forwarded };
    const outgoing = request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(outgoing.on('error', () => response.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(publicPort, '127.0.0.1', resolve));
  const publicUrl = `https://127.0.0.1:${String(publicPort)}`;
  [demo, browser] = await Promise.all([
    startDemo({ PORT: String(port), PUBLIC_URL: publicUrl, TRUST_PROXY: '1' }),
    launch({ acceptInsecureCerts: true }),
  ]);
});
after(async () => {
  await browser.close();
  proxy.closeAllConnections();
  proxy.close();
  await demo.close();
});

it('SSO works through the proxy, with cookies for https only and the visitor’s own address', async () => {
  const visit = await Visit.to(browser, `${demo.url}/`);
  await visit.identify('ada@acme.example');
  await visit.signInAt('ada');
  await visit.sees('Hello, Ada');
  assert.equal(new URL(visit.page.url()).origin, demo.url);
  const cookies = (await visit.page.browserContext().cookies()).filter(
    ({ domain }) => domain === '127.0.0.1',
  );
  assert.ok(cookies.some(({ name }) => name === '__Host-login_session'));
  for (const { name, secure, httpOnly } of cookies) assert.ok(secure && httpOnly, name);
  // Ada administers Acme, by the same session.
  await visit.page.goto(`${demo.url}/admin/`);
  await visit.sees('Single sign-on is on');
  await visit.end();
  await demo.audit.settled();
  const signIn = (await demo.audit.read()).find(({ kind }) => kind === 'sign_in');
  assert.equal(signIn?.address, '192.0.2.7');
});
