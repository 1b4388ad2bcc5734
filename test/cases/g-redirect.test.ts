import { expect, html, waitUntil } from '@open-wc/testing';
import { refusal } from '../../src/backend/scripted-backend.ts';
import { ada, decision, Harness, sso } from '../element/harness.ts';
import { arrive, departures, pageAt, seesDepartures } from './page.ts';
import { json, serve } from './requests.ts';

const password = { type: 'password' } as const;
const signedIn = { status: 'signed_in', user: ada } as const;

/** Where the browser is sent after discovery, and what the person is told. */
async function sentTo(redirect: string) {
  const walk = await Harness.mount({ discover: decision({ ...sso, redirect }) });
  await walk.identify('ada@acme.example');
  await waitUntil(() => ['handoff', 'sso-failed'].includes(walk.element.step));
  await walk.settled();
  const [went] = walk.eventsNamed('login-redirect') as { url: string }[];
  const [error] = walk.eventsNamed('login-error') as { code: string }[];
  return { walk, url: went?.url, code: error?.code };
}

/** Where the browser goes after success. */
async function returnsTo(target: string): Promise<string[]> {
  const walk = await Harness.mount(
    { discover: decision(password), verify: signedIn },
    html`<login-widget return-to=${target}></login-widget>`,
  );
  await walk.identify('carol');
  await walk.reach('password');
  return departures(async () => {
    await walk.enterSecret('right');
    await walk.reach('signed-in');
  });
}

/** Targets that would run a script here or elsewhere. */
const hostile = [
  'javascript:window.ran=1',
  ' java\tscript:window.ran=1',
  'JavaScript://%0awindow.ran=1',
  'data:text/html,<script>opener.ran=1</script>',
  `blob:${location.origin}/1`,
  'vbscript:ran',
];
/** Targets of other sites that a comparison of text takes for our own. */
const foreign = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'https:/evil.example',
  `https://${location.host}@evil.example/`,
  `${location.origin}.evil.example/`,
];

describe('G: redirect safety', () => {
  it('C-G1 nothing but an https address is ever navigated to', async () => {
    for (const target of hostile) {
      const { walk, url, code } = await sentTo(target);
      expect(url, target).to.equal(undefined);
      expect(code, target).to.equal('redirect_refused');
      expect(walk.element.step).to.equal('sso-failed');
      expect(walk.element.querySelector('a') === null, target).to.equal(true);
    }
    const support = await Harness.mount(
      {},
      html`<login-widget support-href="javascript:window.ran=1"></login-widget>`,
    );
    expect(support.element.shadowRoot?.querySelector('a') === null).to.equal(true);
  });

  it('C-G2 a target of another site that looks like a path is refused', async () => {
    for (const target of foreign) {
      const { url, code } = await sentTo(target);
      expect(url, target).to.equal(undefined);
      expect(code, target).to.equal('redirect_refused');
    }
  });

  it('C-G3 opaque values survive to the letter', async () => {
    const page = pageAt('x=1&y=a%3Db&z=a%20b+c', '#h=%26');
    const requests = serve({
      discovery: json(decision({ ...sso, redirect: '/sso/begin?flow=a%2Bb%3D%3D&x=%26+y' })),
    });
    for (const redirect of ['page', 'popup']) {
      const walk = await Harness.mount(
        {},
        html`<login-widget redirect=${redirect}></login-widget>`,
      );
      walk.element.client = null;
      await walk.identify('carol+portal@initech.example');
      await waitUntil(() => walk.eventsNamed('login-redirect').length > 0);
      const { identifier, returnTo } = requests.at(-1)?.body ?? {};
      expect(identifier).to.equal('carol+portal@initech.example');
      const asked = String(returnTo).replace(/&login-popup=[\w-]+/, '');
      expect(asked, redirect).to.equal(page);
      expect(walk.eventsNamed('login-redirect')).to.have.nested.property(
        '[0].url',
        `${location.origin}/sso/begin?flow=a%2Bb%3D%3D&x=%26+y`,
      );
    }
    await arrive('x=1&y=a%3Db&z=a%20b+c&login=ok&handoff=h', { ssoResult: signedIn }, '#h=%26');
    expect(location.href).to.equal(page);
  });

  it('C-G4 what is typed or named never becomes markup', async () => {
    const evil = `"><img src=x onerror="window.ran=1"><b title=' onclick=ran`;
    const walk = await Harness.mount(
      {
        discover: decision({ ...sso, organisation: evil, enforced: false }, password),
        verify: { status: 'signed_in', user: { id: evil, displayName: evil } },
      },
      html`<login-widget identifier-types="exact-username"></login-widget>`,
    );
    const clean = () => {
      const nodes = [...walk.element.querySelectorAll('*')];
      expect(nodes.filter((node) => node.matches('img, b, script'))).to.have.length(0);
      const names = nodes.flatMap((node) => node.getAttributeNames());
      expect(names.filter((name) => name.startsWith('on') || name === 'title')).to.deep.equal([]);
      expect(Reflect.has(window, 'ran')).to.equal(false);
    };
    await walk.identify(evil);
    await walk.reach('choose');
    clean();
    expect(walk.element.querySelector('bdi')?.textContent).to.equal(evil);
    expect(walk.submit.textContent).to.equal(`Continue with ${evil}`);
    walk.button('Use your password').click();
    await walk.settled();
    clean();
    await walk.enterSecret('right');
    await walk.reach('signed-in');
    clean();
    expect(walk.heading).to.equal(`Signed in as ${evil}`);

    const plain = await Harness.mount();
    await plain.identify('x onmouseover=alert(1)@acme.example');
    expect(plain.element.querySelector('[onmouseover]') === null).to.equal(true);
    expect(plain.identifier.value).to.equal('x onmouseover=alert(1)@acme.example');
  });

  it('C-G5 a redirect with control characters or of huge size is refused', async () => {
    const broken = ['/a\r\nx', '/a%0d%0aSet-Cookie:x', '/a%00b', `/${'a'.repeat(5_000)}`];
    for (const target of broken) {
      const { url, code } = await sentTo(target);
      expect(url, JSON.stringify(target.slice(0, 30))).to.equal(undefined);
      expect(code).to.equal('redirect_refused');
    }
  });

  it('C-G6 an answer that nobody asked for signs nobody in', async () => {
    const forged = 'SAMLResponse=PHg%2BPC94Pg&RelayState=r&user=ada&id_token=e30&code=1&state=2';
    const stranger = await arrive(forged);
    await stranger.walk.settled();
    expect(stranger.walk.element.step).to.equal('identify');
    expect(stranger.backend.calls).to.deep.equal([]);

    // Only the backend, which knows the browser by its cookie, says who is signed in.
    const stolen = await arrive('login=ok&handoff=of-somebody-else&user=ada', {
      ssoResult: refusal('handoff_invalid'),
    });
    await stolen.walk.reach('sso-failed');
    expect(stolen.backend.calls).to.deep.equal(['ssoResult']);
    expect([...stranger.successes, ...stolen.successes]).to.deep.equal([]);

    // Each start has its own value: that of its own discovery.
    let flows = 0;
    const walk = await Harness.mount({
      discover: () => decision({ ...sso, redirect: `/sso/begin?flow=${String(++flows)}` }),
    });
    for (const flow of ['1', '2']) {
      await walk.identify('ada@acme.example');
      await walk.reach('handoff');
      const [last] = walk.eventsNamed('login-redirect').slice(-1) as { url: string }[];
      expect(last?.url).to.equal(`${location.origin}/sso/begin?flow=${flow}`);
      walk.button('Cancel').click();
      await walk.settled();
    }
  });

  describe('after success', () => {
    beforeEach(function () {
      // A page in WebKit cannot see where it is about to go; test/browser/return.test.ts looks from outside.
      if (!seesDepartures) this.skip();
    });

    it('C-G1 no script is returned to', async () => {
      for (const target of hostile) expect(await returnsTo(target), target).to.deep.equal([]);
      expect(Reflect.has(window, 'ran')).to.equal(false);
    });

    it('C-G2 only a place of ours is returned to', async () => {
      for (const target of foreign) expect(await returnsTo(target), target).to.deep.equal([]);
      expect(await returnsTo('/join/')).to.deep.equal([`${location.origin}/join/`]);
    });

    it('C-G3 the return target survives to the letter', async () => {
      const target = '/a?x=1&y=a%3Db&z=a%20b+c#h=%26';
      expect(await returnsTo(target)).to.deep.equal([location.origin + target]);
    });

    it('C-G5 a target with control characters or of huge size is not returned to', async () => {
      const broken = [
        '/a\r\nSet-Cookie:x',
        '/a%0d%0aSet-Cookie:x',
        '/a%00b',
        '/a\u0000b',
        `/${'a'.repeat(10_000)}`,
      ];
      for (const target of broken) {
        expect(await returnsTo(target), JSON.stringify(target.slice(0, 30))).to.deep.equal([]);
      }
    });
  });
});
