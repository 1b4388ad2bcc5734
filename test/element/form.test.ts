import { aTimeout, expect, html } from '@open-wc/testing';
import { refusal } from '../../src/backend/scripted-backend.ts';
import { ada, decision, Harness } from './harness.ts';

const password = decision({ type: 'password' });

describe('the form', () => {
  it('is one light-DOM form whose field a document query finds', async () => {
    const { element, form, identifier } = await Harness.mount();
    expect(document.querySelectorAll('login-widget form')).to.have.length(1);
    expect(document.querySelector('input[autocomplete=username]') === identifier).to.equal(true);
    expect(identifier.form === form).to.equal(true);
    expect(element.shadowRoot?.querySelectorAll('input')).to.have.length(0);
    expect(identifier.getAttributeNames().sort()).to.include.members([
      'autocapitalize',
      'autocorrect',
      'enterkeyhint',
      'spellcheck',
    ]);
    expect(identifier.type).to.equal('text');
    expect(identifier.labels?.[0]?.textContent).to.equal('Email, phone number or user name');
  });

  it('is labelled by what may be typed, in one order, and nothing twice', async () => {
    const labels = {
      email: 'Email',
      'username phone': 'Phone number or user name',
      'exact-username, username': 'User name',
      'username email phone exact-username': 'Email, phone number or user name',
    };
    for (const [types, label] of Object.entries(labels)) {
      const tag = html`<login-widget identifier-types=${types}></login-widget>`;
      const { identifier } = await Harness.mount({}, tag);
      expect(identifier.labels?.[0]?.textContent, types).to.equal(label);
    }
  });

  it('sends what was submitted before it renders anything', async () => {
    const seen: (string | null)[] = [];
    const note = () => {
      seen.push(form.getAttribute('aria-busy'));
      return password;
    };
    const walk = await Harness.mount();
    const { form } = walk;
    Object.assign(walk.backend, { discover: () => Promise.resolve(note()) });
    await walk.identify('carol@initech.example');
    expect(seen).to.deep.equal(['false']);
    expect(walk.element.step).to.equal('password');
  });

  it('touches no attribute of its own that stays the same', async () => {
    const { element, form, identifier } = await Harness.mount();
    const changes: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { attributeName } of records) changes.push(attributeName ?? '');
    });
    for (const own of [form.parentElement, form, identifier, identifier.parentElement]) {
      if (own) observer.observe(own, { attributes: true });
    }
    element.requestUpdate();
    await element.updateComplete;
    await aTimeout(0);
    observer.disconnect();
    expect(changes).to.deep.equal([]);
  });

  it('hides the identifier only once the focus has left it', async () => {
    const walk = await Harness.mount({ discover: password });
    const focused: (Element | null)[] = [];
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'aria-hidden') focused.push(document.activeElement);
      set.call(this, name, value);
    };
    walk.identifier.focus();
    await walk.identify('carol@initech.example');
    Element.prototype.setAttribute = set;
    expect(walk.identifier.closest('[aria-hidden=true]')).not.to.equal(null);
    expect(focused).to.have.length(1);
    expect(focused[0] === walk.secret).to.equal(true);
  });

  it('keeps the one identifier node through the flow', async () => {
    const walk = await Harness.mount({
      discover: password,
      verify: refusal('invalid_credentials'),
    });
    const { identifier } = walk;
    await walk.identify('carol@initech.example');
    expect(walk.element.step).to.equal('password');
    expect(walk.identifier === identifier).to.equal(true);
    expect(identifier.readOnly).to.equal(true);
    expect(identifier.tabIndex).to.equal(-1);
    expect(identifier.value).to.equal('carol@initech.example');
    expect(walk.secret.form).to.equal(identifier.form);
    expect(walk.secret.autocomplete).to.equal('current-password');
    expect(walk.secret.hasAttribute('maxlength')).to.equal(false);
    walk.button('Change').click();
    await walk.settled();
    expect(walk.element.step).to.equal('identify');
    expect(walk.identifier === identifier).to.equal(true);
    expect(identifier.readOnly).to.equal(false);
    expect(identifier.value).to.equal('carol@initech.example');
  });

  it('reads what a script filled in without an event', async () => {
    const walk = await Harness.mount({
      discover: ({ value }) => (value === 'carol' ? password : decision({ type: 'pin' })),
    });
    await walk.identify('carol');
    expect(walk.element.step).to.equal('password');
  });

  it('asks for an identifier when there is none, and sends nothing', async () => {
    const walk = await Harness.mount();
    await walk.identify('  ');
    expect(walk.problem).to.equal('Enter your email, phone number or user name.');
    expect(walk.identifier.getAttribute('aria-invalid')).to.equal('true');
    const described = walk.identifier.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).to.contain('Enter your email');
    expect(document.activeElement === walk.identifier).to.equal(true);
    expect(walk.backend.calls).to.deep.equal([]);
    expect(walk.eventsNamed('login-error')).to.have.length(1);
  });

  it('sends one request for a double click and for Enter twice', async () => {
    const walk = await Harness.mount({ discover: password });
    walk.backend.latency = 30;
    walk.identifier.value = 'carol';
    walk.submit.click();
    walk.submit.click();
    walk.form.requestSubmit();
    await walk.reach('password');
    expect(walk.backend.calls).to.deep.equal(['discover']);
  });

  it('is busy without being disabled, and keeps focus', async () => {
    const walk = await Harness.mount({ discover: password });
    walk.backend.latency = 50;
    walk.identifier.value = 'carol';
    walk.submit.focus();
    walk.submit.click();
    await aTimeout(10);
    expect(walk.form.getAttribute('aria-busy')).to.equal('true');
    expect(walk.submit.disabled).to.equal(false);
    expect(walk.submit.getAttribute('aria-disabled')).to.equal('true');
    expect(walk.identifier.readOnly).to.equal(true);
    expect(document.activeElement === walk.submit).to.equal(true);
    expect(walk.element.querySelector('[role=status]')?.textContent).to.equal('Checking…');
    await walk.reach('password');
    expect(document.activeElement === walk.secret).to.equal(true);
  });

  it('clears and focuses a refused secret, tells why, and tells it again', async () => {
    const walk = await Harness.mount({
      discover: password,
      verify: refusal('invalid_credentials'),
    });
    const alert = walk.element.querySelector('[role=alert]');
    await walk.identify('carol');
    for (const attempt of [1, 2]) {
      let mutations = 0;
      const observer = new MutationObserver((records) => (mutations += records.length));
      if (alert) observer.observe(alert, { childList: true, subtree: true });
      await walk.enterSecret(`wrong ${String(attempt)}`);
      await aTimeout(0);
      observer.disconnect();
      expect(walk.element.querySelector('[role=alert]') === alert).to.equal(true);
      expect(walk.problem).to.equal('That did not match. Check it and try again.');
      expect(mutations).to.be.greaterThan(0);
      expect(walk.secret.value).to.equal('');
      expect(walk.secret.getAttribute('aria-invalid')).to.equal('true');
      expect(document.activeElement === walk.secret).to.equal(true);
      expect(walk.eventsNamed('login-error')).to.have.length(attempt);
    }
  });

  it('sends a password byte for byte and a PIN as digits', async () => {
    const seen: string[] = [];
    const verify = (_: string, __: string, secret: string) => {
      seen.push(secret);
      return refusal('invalid_credentials');
    };
    const carol = await Harness.mount({ discover: password, verify });
    await carol.identify('carol');
    await carol.enterSecret(' pä ss\u0308 wörd ');
    const dave = await Harness.mount({ discover: decision({ type: 'pin' }), verify });
    await dave.identify('dave');
    expect(dave.secret.type).to.equal('password');
    expect(dave.secret.inputMode).to.equal('numeric');
    await dave.enterSecret('٠٤-27\u200b ');
    await dave.enterSecret('ab12');
    expect(seen).to.deep.equal([' pä ss\u0308 wörd ', '0427']);
    expect(dave.problem).to.equal('A PIN has digits only. Enter it again.');
  });

  it('shows and masks the secret without losing the caret', async () => {
    const walk = await Harness.mount({
      discover: password,
      verify: refusal('invalid_credentials'),
    });
    await walk.identify('carol');
    const { secret } = walk;
    const reveal = walk.element.querySelector<HTMLButtonElement>('[data-part=reveal]');
    secret.value = 'abcdefgh';
    secret.focus();
    secret.setSelectionRange(3, 3);
    reveal?.click();
    expect(secret.type).to.equal('text');
    expect(reveal?.getAttribute('aria-pressed')).to.equal('true');
    expect(secret.selectionStart).to.equal(3);
    walk.form.requestSubmit();
    expect(secret.type).to.equal('password');
  });

  it('takes the form away after success', async () => {
    const walk = await Harness.mount({
      discover: password,
      verify: { status: 'signed_in', user: ada },
    });
    await walk.identify('carol');
    let submits = 0;
    document.addEventListener('submit', () => (submits += 1), { capture: true, once: true });
    await walk.enterSecret('right');
    expect(submits).to.equal(1);
    expect(walk.element.querySelector('form')).to.equal(null);
    expect(walk.heading).to.equal('Signed in as Ada');
    expect(walk.eventsNamed('login-success')).to.deep.equal([{ user: ada, method: 'password' }]);
  });

  it('discovers afresh when a manager fills in another account at a later step', async () => {
    const asked: string[] = [];
    const walk = await Harness.mount({
      discover: ({ value }) => {
        asked.push(value);
        return password;
      },
    });
    await walk.identify('carol');
    walk.identifier.value = 'hugo@initech.example';
    await walk.enterSecret('secret of hugo');
    await walk.reach('password');
    expect(asked).to.deep.equal(['carol', 'hugo@initech.example']);
    expect(walk.backend.calls).not.to.include('verify');
  });

  it('asks for the extension once a phone number is typed', async () => {
    const walk = await Harness.mount({
      discover: (identifier) => {
        expect(identifier).to.deep.equal({
          value: '+442079460104',
          type: 'phone',
          extension: '104',
        });
        return decision({ type: 'pin' });
      },
    });
    expect(walk.element.querySelector('input[name=extension]')).to.equal(null);
    walk.identifier.value = '+44 20 7946 0104';
    walk.identifier.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await walk.settled();
    const extension = walk.element.querySelector<HTMLInputElement>('input[name=extension]');
    if (extension) extension.value = '104';
    walk.submit.click();
    await walk.reach('pin');
  });

  it('puts the host’s wiping of its content right', async () => {
    const walk = await Harness.mount();
    walk.identifier.value = 'half typed';
    walk.element.textContent = '';
    await walk.settled();
    expect(walk.identifier.value).to.equal('half typed');
  });

  it('leaves a form of the host around it alone', async () => {
    const walk = await Harness.mount({ discover: password }, html`<login-widget></login-widget>`);
    const outer = document.createElement('form');
    walk.element.before(outer);
    outer.append(walk.element);
    let outerSubmits = 0;
    outer.addEventListener('submit', (event) => {
      event.preventDefault();
      outerSubmits += 1;
    });
    await walk.identify('carol');
    expect(walk.element.step).to.equal('password');
    expect(outerSubmits).to.equal(0);
    outer.remove();
  });
});
