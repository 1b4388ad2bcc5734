/** Who guesses must not learn who exists, from anything that a page or its network shows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HTTPResponse } from 'puppeteer-core';
import { Visit } from './visit.ts';
import { withDemo } from './with-demo.ts';

/** Wrong passwords until there is a wait. */
const TRIES = 5;

describe('a wrong password', () => {
  const stage = withDemo();

  /**
   * All that is seen and told, and all that is sent, from the first step to the wait, with what differs by nature
   * masked. Each in its own order: who reads an answer first, page or test, differs from time to time.
   */
  async function guess(identifier: string): Promise<{ seen: string[]; sent: string[] }> {
    const visit = await Visit.to(stage.browser, stage.demo.url);
    const seen: string[] = [];
    const mask = (text: string) =>
      text
        .replaceAll(identifier, '<identifier>')
        .replace(/"(flow|retryAfter)":("[^"]*"|\d+)/g, '"$1":"…"')
        .replace(/<!--.*?-->/g, '')
        .replace(/again in [^.]+/g, 'again in …');
    const answers: Promise<string>[] = [];
    const listen = (response: HTTPResponse) => {
      const request = response.request();
      if (!request.url().includes('/login/v1/')) return;
      const sent = `${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`;
      const names = Object.keys(response.headers()).filter((name) => name !== 'connection');
      const answered = `${String(response.status())} ${names.sort().join()}`;
      answers.push(response.text().then((body) => mask(`${sent} → ${answered} ${body}`)));
    };
    await visit.page.exposeFunction('tell', (event: string) => void seen.push(mask(event)));
    await visit.page.evaluate(() => {
      const { tell } = window as unknown as { tell: (event: string) => void };
      for (const type of [
        'step',
        'identify',
        'discovery',
        'error',
        'redirect',
        'action',
        'success',
      ]) {
        document.addEventListener(`login-${type}`, (event) => {
          tell(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
        });
      }
    });
    visit.page.on('response', listen);
    const look = async () => {
      const html = () => document.querySelector('login-widget')?.outerHTML ?? '';
      seen.push(mask(await visit.page.evaluate(html)));
    };
    await visit.identify(identifier);
    await visit.step('password');
    await look();
    for (let count = 1; count <= TRIES; count += 1) {
      const earlier = await visit.page.$('login-widget [role=alert] p');
      await visit.enterSecret(`wrong ${String(count)}`);
      await visit.page.waitForFunction(
        (before) => {
          const alert = document.querySelector('login-widget [role=alert] p');
          return alert !== null && alert !== before;
        },
        {},
        earlier,
      );
      await visit.step('password');
      await look();
    }
    await visit.enterSecret(`another`);
    await visit.step('locked');
    await look();
    const sent = await Promise.all(answers);
    await visit.end();
    return { seen, sent };
  }

  it('looks the same for who is known, unknown, or not active yet', async () => {
    const known = await guess('hugo@initech.example');
    assert.equal(
      known.sent.filter((entry) => entry.includes('/login/v1/password')).length,
      TRIES + 1,
    );
    assert.ok(known.seen.some((entry) => entry.startsWith('login-error')));
    for (const identifier of ['nobody@initech.example', 'frank@acme.example', 'nobody']) {
      const unknown = await guess(identifier);
      assert.deepEqual(unknown.seen, known.seen, identifier);
      assert.deepEqual(sameType(unknown.sent), sameType(known.sent), identifier);
    }
  });
});

/** A user name is sent as another type than an e-mail address; that is up to whoever types it. */
const sameType = (sent: readonly string[]) =>
  sent.map((entry) => entry.replaceAll(/"(email|username)"/g, '"…"'));
