import { expect, html } from '@open-wc/testing';
import { refusal } from '../../src/backend/scripted-backend.ts';
import { ada, decision, Harness, sso } from '../element/harness.ts';

const password = { type: 'password' } as const;
const steps = (walk: Harness) =>
  walk.eventsNamed('login-step').map((detail) => (detail as { step: string }).step);

describe('walks', () => {
  it('Ada: SSO is the only way, the browser is sent there', async () => {
    const walk = await Harness.mount({ discover: decision(sso) });
    await walk.identify('ada@acme.example');
    expect(steps(walk)).to.deep.equal(['discovering', 'handoff']);
    expect(walk.eventsNamed('login-discovered')).to.deep.equal([
      { methods: ['sso'], enforced: true },
    ]);
    expect(walk.eventsNamed('login-redirect')).to.deep.equal([
      { url: `${location.origin}/sso/begin?flow=f`, target: 'page', organisation: 'Acme' },
    ]);
    expect(walk.heading).to.equal('Taking you to Acme…');
    expect(walk.element.querySelector('input[data-secret]')).to.equal(null);
  });

  it('Bob: chooses between SSO and password', async () => {
    const walk = await Harness.mount({
      discover: decision({ ...sso, enforced: false, organisation: 'Globex' }, password),
      verify: { status: 'signed_in', user: { id: '2', displayName: 'Bob' } },
    });
    await walk.identify('bob@globex.example');
    expect(walk.submit.textContent).to.equal('Continue with Globex');
    walk.button('Use your password').click();
    await walk.settled();
    await walk.enterSecret('correct horse battery');
    expect(steps(walk)).to.deep.equal([
      'discovering',
      'choose',
      'password',
      'verifying',
      'signed-in',
    ]);
  });

  it('wrong password twice, then wait, then in', async () => {
    const walk = await Harness.mount({
      discover: decision(password),
      verify: refusal('invalid_credentials'),
    });
    await walk.identify('hugo@initech.example');
    await walk.enterSecret('one');
    await walk.enterSecret('two');
    walk.backend.script.verify = refusal('rate_limited', { retryAfter: 1 });
    await walk.enterSecret('three');
    expect(walk.element.step).to.equal('locked');
    expect(walk.element.querySelector('[role=status]')?.textContent).to.contain('1 second');
    expect(walk.eventsNamed('login-error').at(-1)).to.deep.include({
      code: 'rate_limited',
      retryAfter: 1,
      retryable: true,
    });
    walk.backend.script.verify = { status: 'signed_in', user: ada };
    await walk.reach('password');
    expect(walk.problem).to.equal('');
    await walk.enterSecret('right');
    expect(walk.element.step).to.equal('signed-in');
  });

  it('a redirect that is not allowed is never followed', async () => {
    for (const redirect of ['javascript:alert(1)', '//evil.example', 'https:/\\evil.example']) {
      const walk = await Harness.mount({ discover: decision({ ...sso, redirect }) });
      await walk.identify('ada@acme.example');
      await walk.reach('sso-failed');
      expect(walk.eventsNamed('login-redirect')).to.deep.equal([]);
      expect(walk.eventsNamed('login-error')).to.deep.equal([
        {
          code: 'redirect_refused',
          step: 'sso-failed',
          retryable: false,
          retryAfter: undefined,
          reference: undefined,
        },
      ]);
    }
  });

  it('the backend is down: the identifier stays, a retry works', async () => {
    for (const code of ['unavailable', 'offline', 'timeout']) {
      const walk = await Harness.mount({ discover: refusal(code) });
      await walk.identify('carol@initech.example');
      expect(walk.element.step).to.equal('identify');
      expect(walk.problem.length).to.be.greaterThan(10);
      expect(walk.identifier.value).to.equal('carol@initech.example');
      expect(walk.eventsNamed('login-error')).to.have.nested.property('[0].code', code);
      walk.backend.script.discover = decision(password);
      walk.submit.click();
      await walk.reach('password');
      expect(walk.problem).to.equal('');
    }
  });

  it('a late answer never decides for another identifier', async () => {
    const walk = await Harness.mount({
      discover: async ({ value }) => {
        await new Promise((resolve) => setTimeout(resolve, value === 'ada' ? 80 : 5));
        return value === 'ada' ? decision(sso) : decision(password);
      },
    });
    walk.element.start('ada');
    await walk.element.updateComplete;
    walk.element.start('carol');
    await walk.reach('password');
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(walk.element.step).to.equal('password');
    expect(walk.eventsNamed('login-redirect')).to.deep.equal([]);
  });

  it('Erin: no success before the temporary password is changed', async () => {
    const walk = await Harness.mount({
      discover: decision(password),
      verify: { status: 'change_required', flow: 'g', rules: { minLength: 8, maxLength: 64 } },
      changePassword: ada,
    });
    await walk.identify('erin@acme.example');
    await walk.enterSecret('Temp-4711-Erin');
    expect(walk.element.step).to.equal('change-password');
    expect(walk.secret.autocomplete).to.equal('new-password');
    await walk.enterSecret('short');
    expect(walk.problem).to.equal('Choose another password. It is too short.');
    expect(walk.backend.calls).not.to.include('changePassword');
    expect(walk.eventsNamed('login-success')).to.deep.equal([]);
    await walk.enterSecret('long enough now');
    expect(walk.eventsNamed('login-success')).to.deep.equal([{ user: ada, method: 'password' }]);
  });

  it('a host that navigates by itself gets the address and keeps the page', async () => {
    const walk = await Harness.mount({ discover: decision(sso) });
    const before = location.href;
    await walk.identify('ada');
    expect(walk.eventsNamed('login-redirect')).to.have.length(1);
    expect(location.href).to.equal(before);
    walk.button('Cancel').click();
    await walk.settled();
    expect(walk.element.step).to.equal('identify');
    expect(walk.identifier.value).to.equal('ada');
  });

  it('starts by itself once when told to', async () => {
    const walk = await Harness.mount(
      {},
      html`<login-widget
        identifier="ada@acme.example"
        auto-continue
        backend="/nowhere"
      ></login-widget>`,
    );
    await walk.reach('identify');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(walk.identifier.value).to.equal('ada@acme.example');
    expect(walk.element.step).to.equal('identify');
    expect(walk.problem).not.to.equal('');
  });

  it('offers the guest way', async () => {
    const walk = await Harness.mount({}, html`<login-widget guest mode="join"></login-widget>`);
    walk.button('Join as guest').click();
    expect(walk.eventsNamed('login-action')).to.deep.equal([{ action: 'guest' }]);
  });

  it('sends a link for a forgotten password without telling who exists', async () => {
    const walk = await Harness.mount({
      discover: decision(password),
      forgotPassword: undefined as never,
    });
    walk.backend.script.forgotPassword = () => undefined as never;
    await walk.identify('nobody@initech.example');
    walk.button('Forgot password?').click();
    await walk.settled();
    expect(walk.backend.calls).to.include('forgotPassword');
    expect(walk.element.textContent).to.contain('If this account has a password');
  });

  it('no event carries a secret or the identifier', async () => {
    const walk = await Harness.mount({
      discover: decision(password),
      verify: { status: 'signed_in', user: ada },
    });
    await walk.identify('canary@initech.example');
    await walk.enterSecret('canary-secret');
    const all = JSON.stringify(walk.events.map(({ detail }): unknown => detail));
    expect(all).not.to.contain('canary');
    expect(walk.element.outerHTML).not.to.contain('canary-secret');
    expect(walk.events.every(({ detail }) => Object.isFrozen(detail))).to.equal(true);
  });
});
