import { expect, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Script } from '../../src/backend/scripted-backend.ts';
import { refusal, ScriptedBackend } from '../../src/backend/scripted-backend.ts';
import { ada, decision, Harness, sso } from '../element/harness.ts';
import { identified, inEveryStep, password, signedIn } from './every-step.ts';
import { arrive, pageAt } from './page.ts';
import { json, serve } from './requests.ts';

const editable = (walk: Harness) =>
  !walk.identifier.readOnly && walk.identifier.tabIndex === 0 && !walk.identifier.disabled;
const passwordFields = ({ element }: Harness) =>
  element.querySelectorAll('input[type=password], input[data-secret]').length;

describe('I: discovery and SSO policy', () => {
  it('C-I1 a typing error can be put right from the password step', async () => {
    const asked: string[] = [];
    const walk = await Harness.mount({
      discover: ({ value }) => {
        asked.push(value);
        return decision(password);
      },
      verify: refusal('invalid_credentials'),
    });
    await walk.identify('carol@inittech.example');
    await walk.reach('password');
    await walk.enterSecret('right, for another one');
    await walk.reach('password');
    expect(walk.element.querySelector('bdi')?.textContent).to.equal('carol@inittech.example');
    const change = walk.button('Change');
    expect(change.tabIndex).to.equal(0);
    change.focus();
    change.click();
    await walk.reach('identify');
    expect(editable(walk)).to.equal(true);
    expect(document.activeElement === walk.identifier).to.equal(true);
    expect(walk.identifier.value).to.equal('carol@inittech.example');
    expect(walk.problem).to.equal('');
    await walk.identify('carol@initech.example');
    await walk.reach('password');
    expect(asked).to.deep.equal(['carol@inittech.example', 'carol@initech.example']);
  });

  it('C-I2 another identifier is never verified by an old decision', async () => {
    const walk = await identified('password', {
      discover: ({ value }) => (value.startsWith('ada') ? decision(password) : decision(sso)),
      verify: refusal('invalid_credentials'),
    });
    await walk.enterSecret('wrong');
    await walk.reach('password');
    // By the button, or by a script or manager that reaches the field behind the account line.
    walk.identifier.value = 'bob@globex.example';
    await walk.enterSecret('secret of bob');
    await walk.reach('handoff');
    expect(walk.backend.calls).to.deep.equal(['discover', 'verify', 'discover']);
  });

  it('C-I3 whom the server sends to SSO gets no password field, whatever the domain', async () => {
    const walk = await Harness.mount({
      discover: ({ value }) => (value.startsWith('bob') ? decision(password) : decision(sso)),
    });
    await walk.identify('bob@globex.example');
    await walk.reach('password');
    expect(passwordFields(walk)).to.equal(1);
    walk.button('Change').click();
    await walk.reach('identify');
    expect(passwordFields(walk)).to.equal(0);
    await walk.identify('gina@globex.example');
    await walk.reach('handoff');
    expect(passwordFields(walk)).to.equal(0);
    expect(walk.element.textContent).not.to.match(/password/i);
  });

  it('C-I4 an ambiguous identifier is never decided by the widget', async () => {
    const walk = await identified('ambiguous', { discover: refusal('account_ambiguous') });
    expect(walk.element.textContent).to.contain('more than one account');
    expect(editable(walk)).to.equal(true);
    expect(passwordFields(walk)).to.equal(0);

    const [acme, globex] = ['Acme', 'Globex'].map((organisation) => ({
      ...sso,
      redirect: `/sso/begin?flow=${organisation}`,
      organisation,
    }));
    if (!acme || !globex) throw new Error();
    const several = await identified('choose', { discover: decision(acme, globex) });
    expect(several.submit.textContent).to.equal('Continue with Acme');
    expect(several.eventsNamed('login-redirect')).to.deep.equal([]);
    several.button('Continue with Globex').click();
    await several.reach('handoff');
    expect(several.eventsNamed('login-redirect')).to.have.nested.property(
      '[0].url',
      `${location.origin}/sso/begin?flow=Globex`,
    );
  });

  it('C-I5 somebody unknown looks like somebody with a password', async () => {
    /** Everything that can be told apart: the DOM, the events and the calls. */
    const trace = async (identifier: string) => {
      const walk = await Harness.mount({
        discover: decision(password),
        verify: refusal('invalid_credentials'),
      });
      walk.backend.script.forgotPassword = () => undefined as never;
      const seen: unknown[] = [];
      const look = () => {
        const dom = walk.element.innerHTML
          .replaceAll(identifier, '(identifier)')
          .replace(/login-widget-\d+/g, 'login-widget');
        seen.push(dom, document.activeElement?.getAttribute('name'));
      };
      await walk.identify(identifier);
      await walk.reach('password');
      look();
      await walk.enterSecret('wrong');
      await walk.reach('password');
      look();
      walk.button('Forgot password?').click();
      await waitUntil(() => walk.element.textContent.includes('If this account has a password'));
      look();
      const events = walk.events.map(({ type, detail }): unknown[] => [type, detail]);
      walk.element.remove();
      return [seen, events, walk.backend.calls];
    };
    expect(await trace('nobody@initech.example')).to.deep.equal(
      await trace('carol@initech.example'),
    );
  });

  it('C-I6 a password that a script put somewhere is not sent for SSO', async () => {
    const requests = serve({ discovery: json(decision(sso)) });
    const walk = await Harness.mount();
    walk.element.client = null;
    expect(passwordFields(walk)).to.equal(0);
    for (const parent of [walk.form, document.body]) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'password', name: 'password', value: 'canary' });
      parent.append(field);
    }
    await walk.identify('ada@acme.example');
    await walk.reach('handoff');
    document.body.querySelector(':scope > input')?.remove();
    expect(requests.map(({ path }) => path)).to.deep.equal(['discovery']);
    const sent = JSON.stringify([requests, walk.events.map(({ detail }): unknown => detail)]);
    expect(sent).not.to.contain('canary');
  });

  describe('C-I7 the first step by itself', () => {
    const auto = (identifier: string) => (client: ScriptedBackend) =>
      html`<login-widget .client=${client} identifier=${identifier} auto-continue></login-widget>`;

    async function open(script: Script, template: (client: ScriptedBackend) => TemplateResult) {
      const backend = new ScriptedBackend(script);
      const walk = await Harness.mount({}, template(backend));
      walk.element.client = backend;
      await walk.settled();
      return { walk, backend };
    }

    it('C-I7 runs once, and leaves a usable form when it fails', async () => {
      const { walk, backend } = await open(
        { discover: refusal('unavailable') },
        auto('ada@acme.example'),
      );
      await walk.reach('identify');
      walk.element.parentElement?.append(walk.element);
      walk.element.setAttribute('identifier', 'ada');
      await walk.settled();
      expect(backend.calls).to.deep.equal(['discover']);
      expect(editable(walk)).to.equal(true);
      expect(walk.problem).not.to.equal('');
      backend.script.discover = decision(password);
      walk.submit.click();
      await walk.reach('password');
    });

    it('C-I7 does not run unasked, nor with nothing or nonsense', async () => {
      const unasked = await open(
        {},
        (client) => html`<login-widget .client=${client} identifier="ada"></login-widget>`,
      );
      expect(unasked.walk.identifier.value).to.equal('ada');
      for (const { walk, backend } of [
        unasked,
        await open({}, auto('')),
        await open({}, auto('ada@')),
      ]) {
        expect(backend.calls).to.deep.equal([]);
        expect(walk.element.step).to.equal('identify');
        expect(editable(walk)).to.equal(true);
      }
    });

    it('C-I7 does not run when the browser came back with an error', async () => {
      pageAt('login=error&code=sso_denied');
      const { walk, backend } = await open({ discover: decision(sso) }, auto('ada@acme.example'));
      await walk.reach('sso-failed');
      expect(backend.calls).to.deep.equal([]);
    });
  });

  it('C-I8 a password that is not allowed leads to one fresh discovery, never to a loop', async () => {
    const walk = await identified('password', {
      discover: decision(password),
      verify: refusal('sso_required'),
    });
    for (const round of [1, 2]) {
      await walk.enterSecret('right');
      await walk.reach('password');
      expect(walk.problem).to.contain('Sign in through your organisation');
      expect(walk.backend.calls.filter((call) => call === 'discover')).to.have.length(1 + round);
      expect(walk.backend.calls.filter((call) => call === 'verify')).to.have.length(round);
    }
    walk.backend.script.discover = decision(sso);
    await walk.enterSecret('right');
    await walk.reach('handoff');
    expect(walk.eventsNamed('login-redirect')).to.have.length(1);
  });

  it('C-I9 nobody is asked twice who she is', async () => {
    await inEveryStep((walk, step) => {
      if (step === 'identify' || step === 'signed-in') return;
      if (step !== 'ambiguous' && step !== 'discovering') {
        expect(walk.identifier.readOnly, step).to.equal(true);
        expect(walk.identifier.closest('[aria-hidden=true]') === null, step).to.equal(false);
      }
      // Those who come back have it from the server, or start again.
      if (step === 'returning' || step === 'sso-failed') return;
      expect(walk.identifier.value, step).to.equal('ada@acme.example');
    });
    const { walk } = await arrive('login=error&code=sso_denied&handoff=h', {
      ssoResult: {
        status: 'failed',
        failure: { identifier: { value: 'ada', type: 'username' }, passwordAllowed: false },
      },
    });
    await walk.reach('sso-failed');
    walk.button('Change').click();
    await walk.reach('identify');
    expect(walk.identifier.value).to.equal('ada');
  });

  it('C-I10 a missing name gives neutral words', async () => {
    const broken = /undefined|null|NaN|\{\d?\}|\[object|\s(?:…|\.|$)/;
    const check = (walk: Harness, name: string) => {
      for (const part of walk.element.querySelectorAll('[data-part=heading], p, button')) {
        expect(part.textContent, JSON.stringify(name)).not.to.match(broken);
      }
    };
    for (const organisation of [undefined, '', '  ']) {
      const named = organisation === undefined ? {} : { organisation };
      const bare = { type: 'sso', enforced: false, redirect: sso.redirect, ...named } as const;
      const name = String(organisation);
      const choose = await identified('choose', { discover: decision(bare, password) });
      check(choose, name);
      choose.submit.click();
      await choose.reach('handoff');
      check(choose, name);
      expect(choose.heading).to.equal('Taking you to your organisation…');
      const { walk } = await arrive('login=error&code=sso_denied&handoff=h', {
        ssoResult: {
          status: 'failed',
          failure: {
            identifier: { value: 'ada', type: 'username' },
            passwordAllowed: false,
            ...named,
          },
        },
      });
      await walk.reach('sso-failed');
      check(walk, name);
    }
    for (const user of [
      { ...ada, displayName: '' },
      { ...ada, displayName: ' ', email: '' },
    ]) {
      const walk = await identified('password', {
        discover: decision(password),
        verify: { ...signedIn, user },
      });
      await walk.enterSecret('right');
      await walk.reach('signed-in');
      check(walk, 'user');
    }
  });
});
