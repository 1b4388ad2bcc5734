import { expect, html, waitUntil } from '@open-wc/testing';
import { refusal, ScriptedBackend } from '../../src/backend/scripted-backend.ts';
import { decision, sso } from '../element/harness.ts';
import {
  activationRequired,
  autoContinue,
  changeRequired,
  everyStep,
  identified,
  identifier,
  password,
  pin,
  signedIn,
  verified,
} from './every-step.ts';
import { arrive } from './page.ts';

/** The page goes into the browser's cache and comes out of it, without the way between. */
function comeBack(): void {
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

describe('E: navigation', () => {
  for (const step of ['discovering', 'verifying', 'handoff', 'waiting', 'returning'] as const) {
    it(`C-E1 a page that comes back from the cache is usable again: ${step}`, async () => {
      const walk = await everyStep[step]();
      comeBack();
      await walk.reach(step === 'verifying' ? 'password' : 'identify');
      await walk.settled();
      expect(walk.element.matches(':state(busy)')).to.equal(false);
      expect(walk.element.matches(':state(handoff)')).to.equal(false);
      expect(walk.submit.hasAttribute('aria-disabled')).to.equal(false);
      expect(walk.identifier.value).to.equal(step === 'returning' ? '' : identifier);
      for (const input of walk.element.querySelectorAll<HTMLInputElement>('[data-secret]')) {
        expect(input.value).to.equal('');
        expect(input.readOnly).to.equal(false);
      }
      walk.backend.script = { discover: decision(sso), verify: signedIn };
      if (step === 'verifying') await walk.enterSecret('right');
      else await walk.identify(identifier);
      await waitUntil(() => ['handoff', 'waiting', 'signed-in'].includes(walk.element.step));
    });
  }

  it('C-E1 a secret that was typed but not sent does not come back', async () => {
    const walk = await everyStep.password();
    walk.secret.value = 'half typed';
    comeBack();
    await walk.settled();
    expect(walk.element.step).to.equal('password');
    expect(walk.secret.value).to.equal('');
  });

  it('C-E2 "Change" leads back to the text, selected, without a history entry', async () => {
    const entries = history.length;
    const address = location.href;
    for (const reach of [
      everyStep.password,
      everyStep.pin,
      everyStep.choose,
      () => verified('change-password', changeRequired),
      () => verified('activate', activationRequired),
    ]) {
      const walk = await reach();
      walk.button('Change').focus();
      walk.button('Change').click();
      await walk.reach('identify');
      const { identifier: field } = walk;
      expect(document.activeElement === field).to.equal(true);
      expect(field.value).to.equal(identifier);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, identifier.length]);
      walk.element.remove();
    }
    expect(history.length).to.equal(entries);
    expect(location.href).to.equal(address);
  });

  it('C-E3 going on by itself happens once for a visit', async () => {
    const { walk, calls } = await autoContinue({ discover: decision(sso) });
    await walk.reach('handoff');
    expect(calls()).to.deep.equal(['discover']);
    comeBack();
    await walk.reach('identify');
    const parent = walk.element.parentElement;
    walk.element.remove();
    await walk.settled();
    parent?.append(walk.element);
    walk.element.identifier = 'bob@globex.example';
    await walk.settled();
    expect(walk.element.step).to.equal('identify');
    expect(walk.identifier.value).to.equal(identifier);
    expect(calls()).to.deep.equal(['discover']);
  });

  it('C-E3 nothing goes on by itself once the host has started something', async () => {
    const backend = new ScriptedBackend({ discover: decision(sso) });
    const element = document.createElement('login-widget');
    element.client = backend;
    element.identifier = 'bob@globex.example';
    element.autoContinue = true;
    element.addEventListener('login-redirect', (event) => {
      event.preventDefault();
    });
    document.body.append(element);
    element.start(identifier);
    await waitUntil(() => element.step === 'handoff');
    element.remove();
    expect(backend.calls).to.deep.equal(['discover']);
    expect(element.querySelector('input')?.value).to.equal(identifier);
  });

  for (const arrival of ['back_forward', 'reload'] satisfies NavigationTimingType[]) {
    it(`C-E3 nothing goes on by itself after: ${arrival}`, async () => {
      const original = performance.getEntriesByType.bind(performance);
      const entry = Object.create(PerformanceNavigationTiming.prototype, {
        type: { value: arrival },
      }) as PerformanceNavigationTiming;
      performance.getEntriesByType = (type) => (type === 'navigation' ? [entry] : original(type));
      try {
        const { walk, calls } = await autoContinue({ discover: decision(sso) });
        await walk.settled();
        expect(walk.element.step).to.equal('identify');
        expect(walk.identifier.value).to.equal(identifier);
        expect(calls()).to.deep.equal([]);
      } finally {
        Reflect.deleteProperty(performance, 'getEntriesByType');
      }
    });
  }

  for (const method of [password, pin]) {
    it(`C-E4 an expired attempt starts again by itself and says why: ${method.type}`, async () => {
      let flows = 0;
      const used: string[] = [];
      const walk = await identified(method.type, {
        discover: () => ({ flow: `flow ${String(++flows)}`, methods: [method] }),
        verify: (_, flow) => {
          used.push(flow);
          return flow === 'flow 1' ? refusal('flow_expired') : signedIn;
        },
      });
      await walk.enterSecret('0427');
      await waitUntil(() => walk.problem !== '');
      expect(walk.element.step).to.equal(method.type);
      expect(walk.problem).to.equal('The sign-in took too long. Try again.');
      expect(walk.identifier.value).to.equal(identifier);
      expect(walk.secret.value).to.equal('');
      await walk.enterSecret('0427');
      await walk.reach('signed-in');
      expect(used).to.deep.equal(['flow 1', 'flow 2']);
    });
  }

  it('C-E5 attempts side by side keep to themselves', async () => {
    const stored = () => localStorage.length + sessionStorage.length;
    const before = stored();
    const start = async (name: string) => {
      let returnTo = '';
      const walk = await identified(
        'waiting',
        {
          discover: (_, context) => {
            returnTo = context.returnTo;
            return decision(sso);
          },
          ssoResult: (handoff) => ({
            status: 'signed_in',
            user: { id: handoff, displayName: handoff },
          }),
        },
        html`<login-widget redirect="popup" surface=${name}></login-widget>`,
      );
      return { walk, nonce: new URL(returnTo).searchParams.get('login-popup') };
    };
    const [first, second] = [await start('first'), await start('second')];
    expect(first.nonce).not.to.equal(second.nonce);
    expect(stored()).to.equal(before);

    const channel = new BroadcastChannel('login-widget');
    const address = `${location.origin}/?login=ok&handoff=second`;
    channel.postMessage({ type: 'login-return', nonce: second.nonce, address });
    await second.walk.reach('signed-in');
    await first.walk.settled();
    expect(first.walk.element.step).to.equal('waiting');
    expect(second.walk.heading).to.equal('Signed in as second');
    channel.close();
  });

  it('C-E5 a mix-up of attempts is one click away from a new one', async () => {
    const { walk } = await arrive('login=error&code=sso_state_invalid&handoff=h', {
      ssoResult: {
        status: 'failed',
        failure: { identifier: { value: identifier, type: 'email' }, passwordAllowed: false },
      },
      discover: decision(sso),
    });
    await walk.reach('sso-failed');
    expect(walk.problem).to.contain('Sign in again');
    walk.submit.click();
    await walk.reach('handoff');
    expect(walk.eventsNamed('login-redirect')).to.have.length(1);
  });
});
