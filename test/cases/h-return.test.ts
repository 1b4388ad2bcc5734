import { expect, html } from '@open-wc/testing';
import type { Script } from '../../src/backend/scripted-backend.ts';
import { refusal } from '../../src/backend/scripted-backend.ts';
import { decision, Harness, sso } from '../element/harness.ts';
import { arrive, pageAt } from './page.ts';
import { json, serve } from './requests.ts';

/** What the server still knows of an attempt that failed. */
const failed = (passwordAllowed: boolean): NonNullable<Script['ssoResult']> => ({
  status: 'failed',
  failure: {
    identifier: { value: 'ada@acme.example', type: 'email' },
    organisation: 'Acme',
    passwordAllowed,
  },
});

/** The page after the broker sent the person back with an error. */
async function failedWith(code: string, passwordAllowed = false) {
  const page = await arrive(`login=error&code=${code}&ref=7F3A-09BC&handoff=h`, {
    ssoResult: failed(passwordAllowed),
    discover: decision(sso),
  });
  await page.walk.reach('sso-failed');
  return page;
}

describe('H: broker and SAML return', () => {
  for (const code of ['assertion_not_yet_valid', 'sso_expired', 'sso_failed']) {
    it(`C-H1 a clock that is off (${code}) leads to words, a reference and a retry`, async () => {
      const { walk, backend, errors } = await failedWith(code);
      expect(walk.problem).to.match(/sign-in .*[Tt]ry again/);
      expect(walk.problem).not.to.contain('_');
      expect(walk.element.textContent).to.contain('7F3A-09BC');
      expect(errors).to.have.length(1);
      expect(errors[0]).to.deep.include({ code, retryable: true, reference: '7F3A-09BC' });
      expect(walk.submit.textContent).to.equal('Try again');
      walk.submit.click();
      await walk.reach('handoff');
      expect(backend.calls).to.deep.equal(['ssoResult']);
      expect(walk.backend.calls).to.deep.equal(['discover']);
    });
  }

  it('C-H2 a set-up error tells to ask an administrator, and nothing retries by itself', async () => {
    for (const code of ['invalid_audience', 'invalid_signature', 'sso_failed']) {
      const { walk, backend, errors } = await failedWith(code);
      expect(walk.problem, code).to.contain('administrator');
      expect(errors[0]?.code).to.equal(code);
      await walk.settled();
      expect(walk.element.step).to.equal('sso-failed');
      expect([...backend.calls, ...walk.backend.calls]).to.deep.equal(['ssoResult']);
      expect(walk.eventsNamed('login-redirect')).to.deep.equal([]);
    }
  });

  it('C-H3 no access is told as such, and another account can be used', async () => {
    const texts = new Set<string>();
    for (const code of ['sso_denied', 'sso_not_provisioned', 'sso_failed']) {
      const { walk } = await failedWith(code);
      texts.add(walk.problem);
      expect(walk.problem).to.contain('administrator');
      walk.button('Change').click();
      await walk.reach('identify');
      expect(walk.identifier.readOnly).to.equal(false);
    }
    expect(texts.size).to.equal(3);
  });

  it('C-H4 an error in the address is told once, then the address is clean', async () => {
    const clean = location.href;
    const { walk, errors } = await failedWith('sso_denied');
    expect(walk.problem).to.contain('cancelled');
    expect(errors).to.have.length(1);
    expect(location.href).to.equal(clean);
    const again = await Harness.mount();
    expect(again.element.step).to.equal('identify');
    expect(again.problem).to.equal('');
  });

  it('C-H4 an error without anything else about it is told too', async () => {
    const { walk, errors } = await arrive('login=error&code=brand_new');
    await walk.reach('sso-failed');
    expect(walk.problem).not.to.equal('');
    expect(errors[0]?.code).to.equal('brand_new');
    walk.submit.click();
    await walk.reach('identify');
  });

  it('C-H5 a long address of the page travels to the backend, never through the broker', async () => {
    const requests = serve({ discovery: json(decision(sso)) });
    const sentFrom = async (query: string) => {
      pageAt(query);
      const walk = await Harness.mount();
      walk.element.client = null;
      await walk.identify('ada@acme.example');
      await walk.reach('handoff');
      expect(walk.eventsNamed('login-redirect')).to.have.nested.property(
        '[0].url',
        `${location.origin}/sso/begin?flow=f`,
      );
      return String(requests.at(-1)?.body['returnTo']);
    };
    expect(await sentFrom(`meeting=${'a'.repeat(1500)}`)).to.equal(location.href);
    // What the contract has no room for is left out: the same page, without its query.
    expect(await sentFrom(`meeting=${'a'.repeat(3000)}`)).to.equal(
      location.origin + location.pathname,
    );
  });

  it('C-H6 SSO that is down leaves the support desk and what the server allows', async () => {
    for (const allowed of [true, false]) {
      const { walk } = await failedWith('sso_unavailable', allowed);
      expect(walk.problem).to.contain('support');
      walk.element.supportHref = 'mailto:help@portal.example';
      await walk.settled();
      const support = walk.element.shadowRoot?.querySelector('a');
      expect(support?.href).to.equal('mailto:help@portal.example');
      // Whether somebody holds a temporary password is not told before it is entered.
      const label = allowed ? 'Use your password' : 'I have a temporary password';
      walk.backend.script.verify = refusal('sso_required');
      walk.button(label).click();
      await walk.reach('password');
      await walk.enterSecret('some password');
      // Refused by the server, it leads back to SSO: no way around the policy.
      await walk.reach('handoff');
      expect(walk.backend.calls).to.deep.equal(['discover', 'verify', 'discover']);
    }
  });

  it('C-H6 SSO that discovery finds switched off is told, and the identifier stays', async () => {
    const walk = await Harness.mount(
      { discover: refusal('sso_unavailable') },
      html`<login-widget support-href="/help"></login-widget>`,
    );
    await walk.identify('ivy@umbra.example');
    await walk.settled();
    expect(walk.element.step).to.equal('identify');
    expect(walk.problem).to.contain('not available').and.to.contain('support');
    expect(walk.identifier.value).to.equal('ivy@umbra.example');
    expect(walk.element.shadowRoot?.querySelector('a') === null).to.equal(false);
  });
});
