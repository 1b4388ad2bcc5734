/** What frameworks and hosts rely on in any custom element (after custom-elements-everywhere.com). */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ScriptedBackend } from '../../src/backend/scripted-backend.ts';
import type { LoginWidget } from '../../src/element.ts';
import { HostPage } from '../cases/host-page.ts';
import { ada, decision, Harness } from './harness.ts';

const password = decision({ type: 'password' });
const backend = () =>
  new ScriptedBackend({ discover: password, verify: { status: 'signed_in', user: ada } });

/** Every kind of setting: text, choice, number, yes or no, data. */
function settings() {
  return {
    returnTo: '/home',
    mode: 'join',
    headingLevel: 3,
    guest: true,
    identifier: 'ada@acme.example',
    autoContinue: true,
    messages: { guest: 'Come in' },
    allowedOrigins: ['https://broker.example'],
    client: backend(),
  } as const;
}

function expectSettings(element: LoginWidget, set: ReturnType<typeof settings>): void {
  for (const [name, value] of Object.entries(set)) {
    expect(Reflect.get(element, name), name).to.equal(value);
  }
  const heading = element.querySelector('[data-part=heading]');
  expect(heading?.getAttribute('aria-level')).to.equal('3');
  expect(element.querySelector('input')?.value).to.equal('ada@acme.example');
}

describe('as a custom element', () => {
  it('is made by every way there is, empty and without attributes', () => {
    const made = [
      document.createElement('login-widget'),
      document.importNode(document.createElement('login-widget'), true),
      new (customElements.get('login-widget') ?? HTMLElement)(),
    ];
    for (const element of made) {
      expect(element.childNodes).to.have.length(0);
      expect(element.attributes).to.have.length(0);
    }
  });

  describe('attributes', () => {
    it('are properties, and go back to the default when they are taken away', async () => {
      const element = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
      element.setAttribute('mode', 'join');
      element.setAttribute('heading-level', '4');
      element.toggleAttribute('guest', true);
      expect([element.mode, element.headingLevel, element.guest]).to.deep.equal(['join', 4, true]);
      await element.updateComplete;
      expect(element.querySelector('[data-part=heading]')?.ariaLevel).to.equal('4');
      for (const name of ['mode', 'heading-level', 'guest']) element.removeAttribute(name);
      await element.updateComplete;
      expect(element.querySelector('[data-part=heading]')?.ariaLevel).to.equal('2');
      expect(element.textContent).not.to.contain('guest');
    });

    it('are written by what the looks depend on, also when a script sets the property', async () => {
      const element = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
      const looks = () => {
        const card = element.shadowRoot?.querySelector('[part=frame]');
        if (!card) throw new Error('There is no card.');
        const { padding, colorScheme } = getComputedStyle(card);
        return [padding, colorScheme];
      };
      const [wide, light] = looks();
      Object.assign(element, { mode: 'join', theme: 'dark' });
      await element.updateComplete;
      expect(looks()).to.deep.equal(['16px', 'dark']);
      Object.assign(element, { mode: undefined, theme: 'light' });
      await element.updateComplete;
      expect(looks()).to.deep.equal([wide, 'light']);
      expect(light).not.to.equal('dark');
    });

    it('count when they were there before the definition', async () => {
      const page = new HostPage(
        '',
        '<login-widget mode="join" heading-level="3" guest identifier="ada"></login-widget>',
      );
      await page.load();
      const element = page.document.querySelector('login-widget');
      await element?.updateComplete;
      expect(element?.mode).to.equal('join');
      expect(element?.querySelector('[data-part=heading]')?.ariaLevel).to.equal('3');
      expect(element?.querySelector('input')?.value).to.equal('ada');
      expect(element?.textContent).to.contain('Join as guest');
    });
  });

  describe('properties', () => {
    it('take data, and put none of it into attributes but what the look depends on', async () => {
      const element = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
      const { autoContinue: _, ...set } = settings();
      Object.assign(element, set);
      await element.updateComplete;
      expectSettings(element, { ...settings(), ...set, autoContinue: false as never });
      expect(element.getAttributeNames()).to.deep.equal(['mode']);
    });

    it('count when they were set before the element was in a page', async () => {
      const element = document.createElement('login-widget');
      const set = settings();
      Object.assign(element, set);
      document.body.append(element);
      await waitUntil(() => element.step === 'password', 'It goes on by itself.');
      expectSettings(element, set);
      expect(set.client.calls).to.deep.equal(['discover']);
      element.remove();
    });

    it('count when they were set before the definition', async () => {
      const page = new HostPage('', '<login-widget></login-widget>');
      const element = page.document.querySelector('login-widget');
      if (!element) throw new Error('There is no element.');
      const set = settings();
      Object.assign(element, set);
      await page.load();
      await waitUntil(() => element.step === 'password', 'It goes on by itself.');
      expectSettings(element, set);
      expect(set.client.calls).to.deep.equal(['discover']);
    });
  });

  describe('events', () => {
    it('have names that every framework can listen to', async () => {
      const walk = await Harness.mount({ discover: password });
      await walk.identify('carol');
      expect(walk.events).to.have.length.greaterThan(1);
      for (const { type } of walk.events) expect(type).to.match(/^login(-[a-z]+)+$/);
    });

    it('reach listeners outside of the shadow root that the element stands in', async () => {
      const host = await fixture(html`<div></div>`);
      const element = document.createElement('login-widget');
      element.client = backend();
      host.attachShadow({ mode: 'open' }).append(element);
      await element.updateComplete;
      const steps: string[] = [];
      document.body.addEventListener('login-step', ({ detail }) => steps.push(detail.step), {
        once: true,
      });
      element.start('carol');
      await element.updateComplete;
      expect(steps).to.deep.equal(['discovering']);
    });

    it('are heard by handlers that were there before the definition', async () => {
      const page = new HostPage('', '<login-widget></login-widget>');
      const element = page.document.querySelector('login-widget');
      const methods: string[] = [];
      element?.addEventListener('login-discovered', ({ detail }) =>
        methods.push(...detail.methods),
      );
      Object.assign(element ?? {}, settings());
      await page.load();
      await waitUntil(() => methods.length > 0, 'It goes on by itself.');
      expect(methods).to.deep.equal(['password']);
    });
  });

  describe('children', () => {
    it('of the host come, change and go beside the form', async () => {
      const element = await fixture<LoginWidget>(
        html`<login-widget><p slot="header">Hello</p></login-widget>`,
      );
      const form = element.querySelector('form');
      const input = element.querySelector('input');
      if (!input) throw new Error('There is no field.');
      input.value = 'ada';
      const header = element.querySelector('p');
      if (!header) throw new Error('The header is gone.');
      expect(header.assignedSlot?.name).to.equal('header');
      header.textContent = 'Welcome';
      const footer = document.createElement('p');
      footer.slot = 'footer';
      element.prepend(footer, document.createComment('a framework'), 'text');
      header.remove();
      await element.updateComplete;
      expect(footer.assignedSlot?.name).to.equal('footer');
      expect(element.querySelector('form')).to.equal(form);
      expect(element.querySelector('input')).to.equal(input);
      expect(input.value).to.equal('ada');
    });

    it('given all at once leave the element usable', async () => {
      const walk = await Harness.mount({ discover: password });
      const footer = document.createElement('p');
      footer.slot = 'footer';
      walk.element.replaceChildren(footer);
      await waitUntil(() => walk.element.querySelector('form'), 'The form comes back.');
      await walk.identify('carol');
      expect(walk.element.step).to.equal('password');
      expect(footer.isConnected).to.equal(true);
    });
  });
});
