import { expect, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Step } from '../../src/machine/states.ts';
import { decision, Harness } from '../element/harness.ts';
import { everyStep, identified, identifier, password, signedIn } from './every-step.ts';

/** Presses and releases where the middle of `target` is at first, as a hand does. */
async function click(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  const middle: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({ type: 'move', position: middle });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'up' });
}

/** A button of the host page that counts its clicks. */
function hostButton(place: (button: HTMLButtonElement) => void) {
  const button = document.createElement('button');
  button.textContent = 'Host';
  let clicks = 0;
  button.addEventListener('click', () => (clicks += 1));
  place(button);
  return { button, clicks: () => clicks };
}

describe('B: keyboard and submit', () => {
  afterEach(async () => {
    await resetMouse();
  });

  it('C-B1 an Enter that ends a composition submits nothing, a real one submits once', async () => {
    const walk = await Harness.mount({ discover: decision(password) });
    walk.identifier.focus();
    walk.identifier.value = identifier;
    const send = (event: Event) => walk.identifier.dispatchEvent(event);
    const enter = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
    send(new CompositionEvent('compositionstart', { bubbles: true }));
    send(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
    send(new CompositionEvent('compositionend', { bubbles: true }));
    // One engine ends the composition before it tells of the key.
    send(new KeyboardEvent('keydown', enter));
    send(new KeyboardEvent('keypress', enter));
    send(new KeyboardEvent('keyup', enter));
    await walk.settled();
    expect(walk.element.step).to.equal('identify');
    expect(walk.backend.calls).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await walk.reach('password');
    expect(walk.backend.calls).to.deep.equal(['discover']);
  });

  for (const outcome of ['verifying', 'signed-in'] satisfies Step[]) {
    it(`C-B2 the Enter that submits clicks nothing that gets focus when ${outcome}`, async () => {
      const walk = await identified('password', { discover: decision(password), verify: signedIn });
      const host = hostButton((button) => {
        walk.element.after(button);
      });
      walk.element.addEventListener('login-step', ({ detail }) => {
        if (detail.step === outcome) host.button.focus();
      });
      walk.secret.focus();
      walk.secret.value = 'right';
      await sendKeys({ press: 'Enter' });
      await walk.reach('signed-in');
      expect(document.activeElement === host.button).to.equal(true);
      expect(host.clicks()).to.equal(0);
      expect(walk.backend.calls).to.deep.equal(['discover', 'verify']);
      host.button.remove();
    });
  }

  it('C-B3 submit works as the first thing that anybody does on the page', async () => {
    const sent: string[] = [];
    const walk = await Harness.mount({
      discover: ({ value }) => {
        sent.push(value);
        return decision(password);
      },
    });
    walk.identifier.value = identifier;
    expect(walk.element.contains(document.activeElement)).to.equal(false);
    walk.submit.click();
    await walk.reach('password');
    expect(sent).to.deep.equal([identifier]);
  });

  it('C-B4 Enter in an empty field sends nothing and says what is missing', async () => {
    const missing: [Step & keyof typeof everyStep, string][] = [
      ['identify', 'Enter your email, phone number or user name.'],
      ['password', 'Enter your password'],
      ['pin', 'Enter your PIN'],
    ];
    for (const [step, message] of missing) {
      const walk = await everyStep[step]();
      const field = step === 'identify' ? walk.identifier : walk.secret;
      const calls = walk.backend.calls.length;
      walk.identifier.value = step === 'identify' ? '' : identifier;
      field.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => walk.problem !== '');
      expect(walk.problem).to.equal(message);
      expect(walk.element.querySelectorAll('[role=alert] > *')).to.have.length(1);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(document.activeElement === field).to.equal(true);
      expect(walk.backend.calls).to.have.length(calls);
      expect(walk.element.step).to.equal(step);
      walk.element.remove();
    }
  });

  it('C-B5 leaving a field says nothing, and the first click elsewhere works', async () => {
    const walk = await Harness.mount(
      {},
      html`<login-widget guest support-href="#help"></login-widget>`,
    );
    const host = hostButton((button) => {
      walk.element.after(button);
    });
    for (const target of [host.button, walk.button('Join as guest')]) {
      walk.identifier.focus();
      await click(target);
      expect(walk.problem).to.equal('');
      expect(walk.identifier.hasAttribute('aria-invalid')).to.equal(false);
    }
    expect(host.clicks()).to.equal(1);
    expect(walk.eventsNamed('login-action')).to.deep.equal([{ action: 'guest' }]);
    host.button.remove();
  });

  it('C-B5 the hint on Caps Lock does not take the first click away', async () => {
    const walk = await identified('password', { discover: decision(password), verify: signedIn });
    walk.secret.value = 'right';
    const hint = walk.element.querySelector('[data-part=caps]');
    const shown = () =>
      hint?.textContent !== '' && hint?.checkVisibility({ visibilityProperty: true });
    const typeCapital = () => {
      walk.secret.focus();
      walk.secret.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true }));
      expect(shown()).to.equal(true);
    };
    typeCapital();
    walk.submit.focus();
    expect(shown()).to.equal(false);
    walk.secret.focus();
    expect(shown()).to.equal(false);
    typeCapital();
    await click(walk.button('Forgot password?'));
    expect(walk.eventsNamed('login-action')).to.deep.equal([{ action: 'forgot-password' }]);
  });
});
