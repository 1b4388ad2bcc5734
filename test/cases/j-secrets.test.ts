import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { refusal } from '../../src/backend/scripted-backend.ts';
import { formSheetText } from '../../src/styles/form-sheet.ts';
import { ada, decision, Harness } from '../element/harness.ts';
import { changeRequired, identified, inEveryStep, password, pin, verified } from './every-step.ts';
import { json, serve } from './requests.ts';

const atPassword = () =>
  identified('password', {
    discover: decision(password),
    verify: refusal('invalid_credentials'),
  });

function reveal({ element }: Harness): HTMLButtonElement {
  const button = element.querySelector<HTMLButtonElement>('[data-part=reveal]');
  if (!button) throw new Error('There is no reveal button.');
  return button;
}

/** A key in `field`, with Caps Lock or without. */
function press(field: Element, modifierCapsLock: boolean): void {
  const init = { key: 'A', bubbles: true, modifierCapsLock };
  field.dispatchEvent(new KeyboardEvent('keydown', init));
}

describe('J: password, PIN, lockout', () => {
  it('C-J1 showing a secret moves neither caret nor focus', async () => {
    const walk = await atPassword();
    const { secret } = walk;
    const button = reveal(walk);
    secret.value = 'abcdefgh';
    secret.focus();
    secret.setSelectionRange(3, 5);
    for (const type of ['text', 'password']) {
      // A pointer that goes down on the button takes no focus.
      const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      expect(button.dispatchEvent(down)).to.equal(false);
      button.click();
      expect(secret.type).to.equal(type);
      expect([secret.selectionStart, secret.selectionEnd]).to.deep.equal([3, 5]);
      expect(document.activeElement === secret).to.equal(true);
      expect(secret.value).to.equal('abcdefgh');
    }
    button.focus();
    await sendKeys({ press: ' ' });
    expect(secret.type).to.equal('text');
    expect(document.activeElement === button).to.equal(true);
  });

  it('C-J2 a shown secret is masked when it is sent', async () => {
    const types: string[] = [];
    const walk = await identified('password', {
      discover: decision(password),
      verify: () => {
        types.push(walk.secret.type);
        return refusal('invalid_credentials');
      },
    });
    reveal(walk).click();
    expect(walk.secret.type).to.equal('text');
    await walk.enterSecret('some secret');
    await walk.reach('password');
    expect(types).to.deep.equal(['password']);
    expect(walk.secret.type).to.equal('password');
    expect(reveal(walk).getAttribute('aria-pressed')).to.equal('false');
  });

  it('C-J2 a shown secret is masked when another step or another tab is shown', async () => {
    const walk = await atPassword();
    const show = () => {
      walk.secret.value = 'some secret';
      reveal(walk).click();
      expect(walk.secret.type).to.equal('text');
    };
    show();
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    expect(walk.secret.type).to.equal('password');
    expect(walk.secret.value).to.equal('some secret');

    show();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(walk.secret.type).to.equal('password');
    expect(walk.secret.value).to.equal('');

    show();
    walk.button('Change').click();
    await walk.reach('identify');
    await walk.identify('ada@acme.example');
    await walk.reach('password');
    expect(walk.secret.type).to.equal('password');
    expect(walk.secret.value).to.equal('');
  });

  it('C-J3 the reveal button has a name in the person’s language, a state and its own key', async () => {
    const walk = await atPassword();
    walk.element.messages = { showPassword: 'Passwort zeigen' };
    await walk.element.updateComplete;
    const button = reveal(walk);
    expect(button.getAttribute('aria-label')).to.equal('Passwort zeigen');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    walk.secret.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === button).to.equal(true);
    for (const pressed of ['true', 'false']) {
      await sendKeys({ press: ' ' });
      expect(button.getAttribute('aria-pressed')).to.equal(pressed);
    }
    expect(walk.backend.calls).to.deep.equal(['discover']);
  });

  it('C-J4 a password is sent byte for byte', async () => {
    const requests = serve({
      discovery: json(decision(password)),
      password: json({ code: 'invalid_credentials' }, 401),
    });
    const walk = await Harness.mount();
    walk.element.client = null;
    await walk.identify('carol@initech.example');
    await walk.reach('password');
    const secrets = [
      ' pä ss wörd ',
      'a\u0308\u00e4\ufb01\u212b',
      '\ttab\u00a0nbsp\u200b',
      'ÀB',
      'x'.repeat(1000),
    ];
    for (const secret of secrets) {
      await walk.enterSecret(secret);
      await walk.reach('password');
    }
    const sent = requests.filter(({ path }) => path === 'password').map(({ body }) => body);
    expect(sent).to.deep.equal(secrets.map((secret) => ({ flow: 'f', secret })));
  });

  it('C-J5 there is one reveal button: the browser’s own is hidden', async () => {
    expect(formSheetText).to.match(/input::-ms-reveal \{ display: none !important/);
    await inEveryStep(({ element }) => {
      for (const secret of element.querySelectorAll('input[data-secret]')) {
        expect(secret.parentElement?.querySelectorAll('[data-part=reveal]')).to.have.length(1);
      }
    });
  });

  it('C-J6 a PIN that was pasted with grouping is taken, other text is not mined', async () => {
    const sent: string[] = [];
    const walk = await identified('pin', {
      discover: decision(pin),
      verify: (_, __, secret) => {
        sent.push(secret);
        return refusal('invalid_credentials');
      },
    });
    for (const pasted of ['12 34\u200b', '123-456', '\u00a00427\n', '12\u201134', '٠٤٢٧']) {
      await walk.enterSecret(pasted);
      await walk.reach('pin');
    }
    expect(sent).to.deep.equal(['1234', '123456', '0427', '1234', '0427']);
    for (const text of ['ab12cd34', '12,34', '1e4', '+1234']) {
      await walk.enterSecret(text);
      expect(walk.problem, text).to.equal('A PIN has digits only. Enter it again.');
    }
    expect(sent).to.have.length(5);
  });

  it('C-J7 Caps Lock is told once, where a password is typed, and only while it is on', async () => {
    const walk = await atPassword();
    const hint = walk.element.querySelector<HTMLElement>('[data-part=caps]');
    if (!hint) throw new Error('There is no hint.');
    expect(hint.getAttribute('aria-live')).to.equal('polite');
    let announcements = 0;
    const observer = new MutationObserver(({ length }) => (announcements += length));
    observer.observe(hint, { childList: true, characterData: true, subtree: true });
    walk.secret.focus();
    for (let key = 0; key < 3; key += 1) press(walk.secret, true);
    await walk.settled();
    expect(hint.textContent).to.equal('Caps Lock is on.');
    expect(announcements).to.equal(1);
    expect(hint.checkVisibility({ visibilityProperty: true })).to.equal(true);
    press(walk.secret, false);
    expect(hint.textContent).to.equal('');

    press(walk.secret, true);
    walk.submit.focus();
    const shown = hint.textContent !== '' && hint.checkVisibility({ visibilityProperty: true });
    expect(shown).to.equal(false);

    const other = await identified('pin', { discover: decision(pin) });
    press(other.secret, true);
    expect(other.element.textContent).not.to.contain('Caps Lock');
    const first = await Harness.mount();
    press(first.identifier, true);
    expect(first.element.textContent).not.to.contain('Caps Lock');
  });

  for (const at of ['discovery', 'password'] as const) {
    it(`C-J8 too many tries (${at}) holds the submit for as long as the server says`, async () => {
      const requests = serve({
        discovery: json(decision(password)),
        password: json({ code: 'invalid_credentials' }, 401),
        [at]: () => new Response('', { status: 429, headers: { 'retry-after': '30' } }),
      });
      const walk = await Harness.mount();
      walk.element.client = null;
      await walk.identify('hugo@initech.example');
      if (at === 'password') {
        await walk.reach('password');
        await walk.enterSecret('wrong');
      }
      await walk.reach('locked');
      expect(walk.heading).to.equal('Too many tries');
      expect(walk.element.textContent).to.match(/try again in (29|30) seconds/);
      expect(walk.eventsNamed('login-error')).to.deep.equal([
        {
          code: 'rate_limited',
          step: 'locked',
          retryable: true,
          retryAfter: 30,
          reference: undefined,
        },
      ]);
      const before = requests.length;
      walk.form.requestSubmit();
      await walk.settled();
      expect(walk.element.querySelector('[type=submit]') === null).to.equal(true);
      expect(requests).to.have.length(before);

      // Somebody else is not held up.
      walk.button('Change').click();
      await walk.reach('identify');
      expect(walk.identifier.readOnly).to.equal(false);
      await walk.identify('carol@initech.example');
      expect(requests).to.have.length(before + 1);
    });
  }

  it('C-J8 the wait in the answer’s body counts more than the header, and ends', async () => {
    serve({
      discovery: json(decision(password)),
      password: json({ code: 'rate_limited', retryAfter: 1 }, 429, { 'retry-after': '600' }),
    });
    const walk = await Harness.mount();
    walk.element.client = null;
    await walk.identify('hugo@initech.example');
    await walk.reach('password');
    await walk.enterSecret('wrong');
    await walk.reach('locked');
    await walk.reach('password');
    expect(walk.problem).to.equal('');
  });

  it('C-J9 an expired temporary password is told as such, without a loop', async () => {
    const walk = await verified('password', refusal('temporary_password_expired'));
    await walk.reach('password');
    expect(walk.problem).to.contain('temporary password is no longer valid');
    expect(walk.problem).to.contain('Ask support');
    expect(walk.eventsNamed('login-error')).to.have.nested.property(
      '[0].code',
      'temporary_password_expired',
    );
    await walk.settled();
    expect(walk.backend.calls).to.deep.equal(['discover', 'verify']);
  });

  it('C-J9 a password that must be changed is no wrong password', async () => {
    const walk = await verified('change-password', changeRequired);
    expect(walk.problem).to.equal('');
    expect(walk.eventsNamed('login-error')).to.deep.equal([]);
    expect(walk.eventsNamed('login-success')).to.deep.equal([]);
    expect(walk.secret.autocomplete).to.equal('new-password');
    walk.backend.script.changePassword = ada;
    await walk.enterSecret('a new and longer one');
    await walk.reach('signed-in');
    expect(walk.eventsNamed('login-success')).to.deep.equal([{ user: ada, method: 'password' }]);
  });
});
