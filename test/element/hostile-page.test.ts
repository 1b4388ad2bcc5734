import { expect, waitUntil } from '@open-wc/testing';
import { RestBackend } from '../../src/backend/rest-backend.ts';
import { HostPage, PATIENCE, walkThrough } from '../cases/host-page.ts';
import { ada, Harness } from './harness.ts';

/** What markup of a page may put in the way of scripts, by the names of its elements. */
const ofWindow = [
  'customElements',
  'location',
  'history',
  'navigator',
  'fetch',
  'crypto',
  'performance',
  'trustedTypes',
  'BroadcastChannel',
  'localStorage',
  'name',
  'opener',
  'top',
  'self',
  'LoginWidget',
  'zod',
];
const ofDocument = [
  'activeElement',
  'visibilityState',
  'body',
  'head',
  'forms',
  'title',
  'cookie',
  'location',
  'defaultView',
  'adoptedStyleSheets',
  'readyState',
  'referrer',
];

describe('a hostile page', function () {
  this.timeout(2 * PATIENCE);

  it('that names its elements like what scripts use changes nothing', async () => {
    const clobbers = [
      ...ofWindow.map((name) => `<a id="${name}" href="https://evil.example/">x</a>`),
      ...ofDocument.map((name) => `<form name="${name}"><input name="value"></form>`),
      ...ofDocument.map((name) => `<img name="${name}" alt="">`),
    ];
    const page = new HostPage('', `${clobbers.join('')}<login-widget></login-widget>`);
    expect(page.document.activeElement).not.to.be.an.instanceOf(page.window.HTMLBodyElement);
    await page.load();
    let steps = 0;
    await walkThrough(page, (element) => {
      steps += 1;
      expect(element.querySelector('[data-part=heading]')?.textContent).not.to.equal('');
    });
    expect(steps).to.be.greaterThan(8);
    const heading = page.document.querySelector('[data-part=heading]');
    expect(heading && page.window.getComputedStyle(heading).fontWeight).to.equal('600');
  });

  it('whose objects inherit strange things sends nobody anywhere, and nothing to others', async () => {
    const strange: Readonly<Record<string, unknown>> = {
      redirect: 'https://evil.example/',
      url: 'https://evil.example/',
      returnTo: 'https://evil.example/',
      backend: 'https://evil.example/',
      base: 'https://evil.example/',
      href: 'https://evil.example/',
      origin: 'https://evil.example',
      target: '_blank',
      method: 'GET',
      flow: 'evil',
      user: { id: 'evil', displayName: 'Evil' },
      status: 'signed_in',
      passwordAllowed: true,
      signal: undefined,
    };
    const calls: { url: string; method: string | undefined; body: string }[] = [];
    const { fetch: own } = window;
    const walk = await Harness.mount();
    for (const [name, value] of Object.entries(strange)) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    }
    try {
      window.fetch = (url, init) => {
        calls.push({ url: String(url as string), method: init?.method, body: String(init?.body) });
        // A sign-in that is none.
        return Promise.resolve(new Response('{"methods":[{"type":"sso"},{"type":"password"}]}'));
      };
      walk.element.client = new RestBackend('/login/v1');
      await walk.identify('ada@acme.example');
      await waitUntil(() => walk.element.step === 'identify');
    } finally {
      window.fetch = own;
      for (const name of Object.keys(strange)) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(calls.map(({ url, method }) => [url, method])).to.deep.equal([
      ['/login/v1/discovery', 'POST'],
    ]);
    expect(walk.eventsNamed('login-success')).to.deep.equal([]);
    expect(walk.eventsNamed('login-redirect')).to.deep.equal([]);
  });

  it('gets no prototype changed by an answer', async () => {
    const { fetch: own } = window;
    const walk = await Harness.mount();
    try {
      const evil = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
      window.fetch = (url) =>
        Promise.resolve(
          new Response(
            (url as string).endsWith('discovery')
              ? `{"flow":"f","methods":[{"type":"password",${evil}}],${evil}}`
              : `{"status":"signed_in","user":{"id":"1","displayName":"Ada",${evil}},${evil}}`,
          ),
        );
      walk.element.client = new RestBackend('/login/v1');
      await walk.identify('ada@acme.example');
      await walk.enterSecret('some secret');
    } finally {
      window.fetch = own;
    }
    expect(walk.element.step).to.equal('signed-in');
    expect(walk.eventsNamed('login-success')).to.deep.equal([{ user: ada, method: 'password' }]);
    expect('polluted' in {}).to.equal(false);
  });
});
