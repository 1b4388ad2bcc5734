/** A page without any backend, a public client of a real OpenID provider. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { JWK } from 'oidc-provider';
import type { Browser } from 'puppeteer-core';
import { createSigningKey } from '../../demo/server/broker/openid-provider.ts';
import { freePort } from '../run/free-port.ts';
import { OpenIdProvider } from '../support/openid-provider.ts';
import { StaticPage } from '../support/static-page.ts';
import { launch, Visit } from './visit.ts';

const ada = 'ada@acme.example';
const used = 'This sign-in was already used or has expired.';

interface Seen {
  readonly signedIn?: { readonly user: Readonly<Record<string, unknown>>; readonly method: string };
  readonly problem?: string;
  readonly tokens?: readonly string[];
}

describe('A page that is a public client of an OpenID provider', () => {
  let provider: OpenIdProvider;
  let site: StaticPage;
  let browser: Browser;
  before(async () => {
    const [ours, theirs] = [await freePort(), await freePort()];
    provider = await OpenIdProvider.start(theirs, `http://127.0.0.1:${String(ours)}/signed-in`);
    site = await StaticPage.start(ours, provider.issuer);
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await provider.close();
  });
  beforeEach(() => {
    provider.alter = () => undefined;
    provider.issuerOf = () => null;
    provider.otherKeys = null;
    site.alter = () => undefined;
  });

  const walk = (title: string, path: string, walked: (visit: Visit) => Promise<void>) => {
    it(title, async () => {
      const visit = await Visit.to(browser, site.address + path);
      await walked(visit);
      await visit.end();
    });
  };
  const seen = (visit: Visit) =>
    visit.page.evaluate(() => {
      const { signedIn, problem, tokens } = window as Seen;
      return { signedIn, problem, tokens, stored: { ...sessionStorage, ...localStorage } };
    });
  const failed = async (visit: Visit, code: string, text: string, left = 0) => {
    await visit.step('sso-failed');
    await visit.sees(text);
    const { signedIn, problem, tokens, stored } = await seen(visit);
    assert.equal(problem, code);
    assert.equal(signedIn, undefined);
    assert.equal(tokens, undefined);
    // An answer that nobody waits for must not use up another one's sign-in.
    assert.equal(Object.keys(stored).length, left);
    assert.doesNotMatch(visit.page.url(), /login=|code=|state=|handoff=/);
  };

  walk('signs Ada in, and keeps the deep link', '/?next=%2Fcalls%2F42#top', async (visit) => {
    await visit.identify(ada);
    await visit.signInAt('ada');
    await visit.step('signed-in');
    await visit.sees('ada A.');
    const { signedIn, tokens, stored } = await seen(visit);
    assert.deepEqual(signedIn, {
      user: { id: `${provider.issuer}#ada`, displayName: 'ada A.', email: ada },
      method: 'sso',
    });
    assert.equal(tokens?.length, 2);
    assert.deepEqual(stored, {});
    assert.equal(visit.page.url(), `${site.address}/?next=%2Fcalls%2F42#top`);
    // What the vendor calls it, what was typed, and what makes it safe.
    const { asked } = provider;
    assert.equal(asked['kc_idp_hint'], 'acme');
    assert.equal(asked['login_hint'], ada);
    assert.equal(asked['code_challenge_method'], 'S256');
    assert.equal(asked['response_type'], 'code');
    assert.ok(asked['state'] && asked['nonce'] && asked['state'] !== asked['nonce']);
  });

  walk('signs in by a window of its own', '/?popup', async (visit) => {
    const opened = new Promise<Visit['page']>((resolve) => {
      visit.page.once('popup', (page) => {
        if (page) resolve(page);
      });
    });
    await visit.identify(ada);
    const popup = await opened;
    await popup.waitForSelector('input[name=password]');
    await popup.type('input[name=username]', 'ada');
    await popup.type('input[name=password]', 'ada-at-idp');
    await popup.keyboard.press('Enter');
    await visit.step('signed-in');
    const { signedIn, stored } = await seen(visit);
    assert.equal(signedIn?.user['email'], ada);
    assert.deepEqual(stored, {});
  });

  let oldCode = '';
  const replaced = (name: string, value: () => string) => () => {
    site.alter = (query) => {
      query.set(name, value());
    };
  };
  interface Fault {
    readonly arrange: () => void | Promise<void>;
    /** How many sign-ins are still away afterwards. */
    readonly left?: number;
  }
  const faults: Readonly<Record<string, Fault>> = {
    'another state': { arrange: replaced('state', () => 'forged'), left: 1 },
    'two states': {
      arrange: () => {
        site.alter = (query) => {
          query.append('state', query.get('state') ?? '');
        };
      },
    },
    'another issuer': { arrange: replaced('iss', () => 'http://localhost:1') },
    'no issuer': {
      arrange: () => {
        site.alter = (query) => {
          query.delete('iss');
        };
      },
    },
    'a code that was used': { arrange: replaced('code', () => oldCode) },
    'another nonce': {
      arrange: () => {
        provider.alter = ({ searchParams }) => {
          if (searchParams.has('nonce')) searchParams.set('nonce', 'of somebody else');
        };
      },
    },
    'a key that did not sign': {
      arrange: async () => {
        // Named like the right one.
        const published = await fetch(`${provider.issuer}/jwks`);
        const { keys } = (await published.json()) as { keys: JWK[] };
        const { kty, crv, n, e, x, y } = await createSigningKey();
        provider.otherKeys = { keys: keys.map((key) => ({ ...key, kty, crv, n, e, x, y }) as JWK) };
      },
    },
  };

  walk('leaves nothing to redeem again', '/', async (visit) => {
    let search = '';
    site.alter = (query) => {
      oldCode = query.get('code') ?? '';
      search = String(query);
    };
    await visit.identify(ada);
    await visit.signInAt('ada');
    await visit.step('signed-in');
    await visit.page.goto(`${site.address}/signed-in?${search}&altered`);
    await visit.widget();
    await failed(visit, 'sso_state_invalid', used);
  });

  for (const [name, { arrange, left }] of Object.entries(faults)) {
    walk(`refuses ${name}`, '/', async (visit) => {
      await arrange();
      await visit.identify(ada);
      await visit.signInAt('ada');
      await failed(visit, 'sso_state_invalid', used, left);
    });
  }

  walk('tells that somebody cancelled, and lets her try again', '/', async (visit) => {
    await visit.identify(ada);
    await visit.page.locator('::-p-text(Cancel)').click();
    await failed(visit, 'sso_denied', 'cancelled');
    assert.doesNotMatch(await visit.text(), /Text of the provider/);
    await visit.sees(ada);
    await visit.press('Try again');
    await visit.signInAt('ada');
    await visit.step('signed-in');
  });

  walk('refuses Eve for Ada, and asks for a fresh sign-in', '/', async (visit) => {
    await visit.identify(ada);
    await visit.signInAt('eve');
    await failed(visit, 'sso_account_mismatch', 'You came back as somebody else.');
  });

  walk('has no password, whatever a host asks', '/', async (visit) => {
    const code = await visit.page.evaluate(async () => {
      const { client } = document.querySelector('login-widget') ?? {};
      const { signal } = new AbortController();
      return client
        ?.verify('password', 'flow', 'secret', signal)
        .catch((error: unknown) => (error as { problem: { code: string } }).problem.code);
    });
    assert.equal(code, 'sso_required');
  });

  walk('finds the provider by WebFinger, among those it knows', '/?by=webfinger', async (visit) => {
    const resources: string[] = [];
    provider.issuerOf = (resource) => {
      resources.push(resource);
      if (resource.endsWith('@evil.example')) return 'http://localhost:1';
      return resource.endsWith('@acme.example') ? provider.issuer : null;
    };
    for (const stranger of ['eve@evil.example', 'nobody@initech.example']) {
      await visit.identify(stranger);
      await visit.sees('Your account is not set up here yet.');
      await visit.step('identify');
    }
    await visit.identify(ada);
    await visit.signInAt('ada');
    await visit.step('signed-in');
    assert.deepEqual(
      resources.map((each) => each.split('@')[1]),
      ['evil.example', 'initech.example', 'acme.example'],
    );
    assert.equal(resources.at(-1), `acct:${ada}`);
  });

  walk('tells that the provider is down', '/', async (visit) => {
    await provider.close();
    await visit.identify(ada);
    await visit.sees('not available right now');
    assert.equal((await seen(visit)).problem, 'sso_unavailable');
  });
});
