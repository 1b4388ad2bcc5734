/** Strangers who use up the tries of a person, and the browser in which she has signed in before. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { Client } from './client.ts';

describe('a browser in which a person has signed in before', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  const enter = async (client: Client, who: string, secret: string, kind = 'password') => {
    const flow = await client.flow(who);
    return (await client.post(kind, { flow, secret })).status;
  };
  const tryUntilRefused = async (who: string, kind = 'password') => {
    for (let tries = 0; tries < 6; tries += 1) {
      if ((await enter(new Client(demo), who, 'wrong', kind)) === 429) return;
    }
    assert.fail('never refused');
  };

  it('goes on signing in while all others wait', async () => {
    for (const [who, secret, kind] of [
      ['carol', ' pä ss wörd ', 'password'],
      ['dave', '0427', 'pin'],
    ] as const) {
      const own = new Client(demo);
      assert.equal(await enter(own, who, secret, kind), 200);
      await own.post('logout', {});
      await tryUntilRefused(who, kind);
      assert.equal(await enter(new Client(demo), who, secret, kind), 429, 'a new browser');
      assert.equal(await enter(own, who, 'wrong', kind), 401);
      assert.equal(await enter(own, who, secret, kind), 200);
      assert.equal(await enter(new Client(demo), who, secret, kind), 429, 'still');
    }
  });

  it('has no more tries than its own', async () => {
    const own = new Client(demo);
    assert.equal(await enter(own, 'gina', 'gina-secret-1'), 200);
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) statuses.push(await enter(own, 'gina', 'wrong'));
    assert.deepEqual(statuses, [...Array<number>(10).fill(401), 429]);
    // A stranger's count is another one.
    assert.equal(await enter(new Client(demo), 'gina', 'gina-secret-1'), 200);
  });

  it('is known by a cookie that is good for this person and not to be made up', async () => {
    const own = new Client(demo);
    assert.equal(await enter(own, 'bob', 'correct horse battery'), 200);
    const device = own.cookies.get('login_device') ?? '';
    await tryUntilRefused('gio');
    for (const cookie of [device, device.replace(/.$/, ''), `x${device}`, 'a~b.c', '']) {
      const other = new Client(demo);
      other.cookies.set('login_device', cookie);
      assert.equal(await enter(other, 'gio', 'gio-secret-1'), 429, cookie);
    }
    // It names nobody: a random value and two digests, of which each may spell a short name.
    assert.match(decodeURIComponent(device), /^[\w-]{43}~[\w-]{43}\.[\w+/]{43}=$/);
  });
});

describe('cookies on https', () => {
  it('are locked to the host, those of the broker to its path', async () => {
    const origin = 'https://portal.example';
    const demo = await startDemo({ PUBLIC_URL: origin });
    const at = `http://127.0.0.1:${String(demo.context.settings.port)}`;
    const cookies = new Map<string, string>();
    const attributes: Record<string, string> = {};
    const call = async (path: string, body?: object) => {
      const response = await fetch(at + path, {
        redirect: 'manual',
        headers: {
          origin,
          'content-type': 'application/json',
          cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*); (.*)$/.exec(line) ?? [];
        cookies.set(name, value);
        attributes[name] = rest.replace(/expires=[^;]*/, '').toLowerCase();
      }
      return response;
    };
    const discover = async (identifier: string) => {
      const response = await call('/login/v1/discovery', {
        identifier,
        identifierType: 'username',
      });
      return (await response.json()) as { flow: string; methods: { redirect: string }[] };
    };
    const { flow } = await discover('gio');
    await call('/login/v1/password', { flow, secret: 'gio-secret-1' });
    const { methods } = await discover('ada');
    const begun = await call(methods[0]?.redirect ?? '');
    const toBroker = new URL(begun.headers.get('location') ?? '');
    assert.equal(toBroker.origin, origin);
    await call(toBroker.pathname + toBroker.search);
    await demo.close();

    const own = 'path=/; httponly; secure; samesite=lax';
    assert.equal(attributes['__Host-login_flow'], own);
    assert.equal(attributes['__Host-login_session'], own);
    assert.equal(attributes['__Host-login_device'], `max-age=7776000; ${own}`);
    const brokers = Object.entries(attributes).filter(([name]) => !name.startsWith('__Host-'));
    assert.ok(brokers.length > 0);
    for (const [name, text] of brokers) {
      assert.match(text, /path=\/broker/, name);
      for (const word of ['httponly', 'secure', 'samesite=lax']) {
        assert.ok(text.split('; ').includes(word), `${name}: ${text}`);
      }
    }
  });
});
