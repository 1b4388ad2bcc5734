import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Identifier, Step } from '../../src/machine/states.ts';
import { decision, Harness } from '../element/harness.ts';
import { identified, password, pin, signedIn } from './every-step.ts';
import { json, serve } from './requests.ts';

/** What a backend is asked about after `text` was typed. */
async function asked(text: string, template?: ReturnType<typeof html>): Promise<Identifier> {
  const identifiers: Identifier[] = [];
  const walk = await Harness.mount(
    {
      discover: (identifier) => {
        identifiers.push(identifier);
        return decision(password);
      },
    },
    template,
  );
  await walk.identify(text);
  await walk.reach('password');
  const [identifier] = identifiers;
  if (!identifier) throw new Error('Nothing was asked.');
  return identifier;
}

describe('C: the text of the identifier', () => {
  it('C-C1 spaces around an e-mail address are neither an error nor sent', async () => {
    const requests = serve({ discovery: json(decision(password)) });
    for (const text of [' ada@acme.example ', '\u00a0ada@acme.example\t', 'ada@acme.example\n']) {
      const walk = await Harness.mount();
      walk.element.client = null;
      await walk.identify(text);
      await walk.reach('password');
      expect(requests.at(-1)?.path).to.equal('discovery');
      expect(requests.at(-1)?.body['identifier']).to.equal('ada@acme.example');
      expect(walk.eventsNamed('login-error')).to.deep.equal([]);
    }
  });

  it('C-C2 the text on the screen is never rewritten while it is typed', async () => {
    const walk = await Harness.mount();
    const { identifier } = walk;
    identifier.focus();
    await sendKeys({ type: 'a b' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ type: 'x' });
    await walk.settled();
    expect(identifier.value).to.equal('a xb');
    expect([identifier.selectionStart, identifier.selectionEnd]).to.deep.equal([3, 3]);
  });

  it('C-C3 invisible characters of a pasted address are dropped', async () => {
    const marks = ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u200e', '\u202e', '\u2060', '\u2066'];
    for (const mark of marks) {
      const { value } = await asked(`${mark}ada@ac${mark}me.example`);
      expect(value, mark.charCodeAt(0).toString(16)).to.equal('ada@acme.example');
    }
  });

  it('C-C4 letter case makes no other e-mail address, but another user name', async () => {
    const sent: string[] = [];
    const refill = async (typed: string, filled: string, then: Step) => {
      sent.length = 0;
      const walk = await identified('password', {
        discover: decision(password),
        verify: (_, __, secret) => {
          sent.push(secret);
          return signedIn;
        },
      });
      walk.element.start(typed);
      await walk.reach('password');
      walk.identifier.value = filled;
      await walk.enterSecret('right');
      await waitUntil(() => walk.backend.calls.length > 2);
      await walk.reach(then);
      return walk.backend.calls.slice(2);
    };
    expect(await refill('Ada@Acme.Example', 'ada@acme.example', 'signed-in')).to.deep.equal([
      'verify',
    ]);
    expect(sent).to.deep.equal(['right']);
    expect(await refill('+44 20 7946 0104', '+44 (20) 7946-0104', 'signed-in')).to.deep.equal([
      'verify',
    ]);
    expect(await refill('Bob', 'bob', 'password')).to.deep.equal(['discover']);
    expect(await refill('+44 20 7946 0104', '+442079460104 x7', 'password')).to.deep.equal([
      'discover',
    ]);
    expect(sent).to.deep.equal([]);
    // Sent as typed: only the server knows what its directory compares.
    expect((await asked('Ada@Acme.Example')).value).to.equal('Ada@Acme.Example');
    expect((await asked('Bob')).value).to.equal('Bob');
  });

  it('C-C5 every address that some server may know is sent', async () => {
    const addresses = [
      'o\u2019neil+x@m\u00fcnchen.example',
      "o'neil+x@m\u00fcnchen.example",
      'u@xn--p8sv8u7bx89m.xn--fiqs8s',
      'b\u00fcro@firma.example',
      'a@a.travelersinsurance',
      'root@localhost',
    ];
    for (const address of addresses) {
      expect(await asked(address)).to.deep.equal({ value: address, type: 'email' });
    }
  });

  it('C-C6 phones neither capitalise nor correct, and offer the fitting keyboard', async () => {
    const { identifier } = await Harness.mount();
    expect(identifier.getAttribute('autocapitalize')).to.equal('none');
    expect(identifier.getAttribute('autocorrect')).to.equal('off');
    expect(identifier.getAttribute('spellcheck')).to.equal('false');
    expect(identifier.type).to.equal('text');
    const keyboards = { '': 'email', 'email username': 'email', phone: 'tel', username: 'text' };
    for (const [types, keyboard] of Object.entries(keyboards)) {
      const template = html`<login-widget identifier-types=${types}></login-widget>`;
      const walk = await Harness.mount({}, template);
      expect(walk.identifier.inputMode, types).to.equal(keyboard);
    }
    expect(await asked('jdoe')).to.deep.equal({ value: 'jdoe', type: 'username' });
  });

  it('C-C7 a phone number is one number however it is grouped', async () => {
    for (const text of ['+1 (555) 010-0199', '+1.555.010.0199', '+1\u00a0555\u2011010\u20110199']) {
      expect(await asked(text)).to.deep.equal({ value: '+15550100199', type: 'phone' });
    }
    // No country is guessed.
    expect((await asked('(555) 010-0199')).value).to.equal('5550100199');
  });

  it('C-C8 a user name whose outer spaces count is sent as it is, when the host says so', async () => {
    const exact = html`<login-widget identifier-types="email exact-username"></login-widget>`;
    expect(await asked(' bob', exact)).to.deep.equal({ value: ' bob', type: 'username' });
    expect(await asked(' bob@globex.example ', exact)).to.deep.equal({
      value: 'bob@globex.example',
      type: 'email',
    });
    expect((await asked(' bob')).value).to.equal('bob');
  });

  it('C-C9 a very long identifier is shown whole, without scrolling sideways', async () => {
    const address = `${'a'.repeat(240)}@acme.example`;
    for (const method of [password, pin]) {
      const walk = await Harness.mount({ discover: decision(method) });
      const screen = document.createElement('div');
      Object.assign(screen.style, { width: '320px', overflow: 'auto' });
      walk.element.before(screen);
      screen.append(walk.element);
      await walk.identify(address);
      await walk.reach(method.type);
      const account = walk.element.querySelector('bdi');
      expect(account?.textContent).to.equal(address);
      expect(account?.clientWidth).to.equal(account?.scrollWidth);
      expect(screen.scrollWidth).to.be.at.most(screen.clientWidth);
      const { bottom = 0 } = account?.getBoundingClientRect() ?? {};
      expect(bottom).to.be.lessThan(walk.secret.getBoundingClientRect().top);
      screen.remove();
    }
  });
});
