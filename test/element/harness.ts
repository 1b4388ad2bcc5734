import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/index.ts';
import type { Script } from '../../src/backend/scripted-backend.ts';
import { ScriptedBackend } from '../../src/backend/scripted-backend.ts';
import type { LoginWidget } from '../../src/element.ts';
import type { LoginEventName } from '../../src/events.ts';
import type { Decision, Step } from '../../src/machine/states.ts';

const names: readonly LoginEventName[] = [
  'login-step',
  'login-discovered',
  'login-redirect',
  'login-success',
  'login-error',
  'login-action',
];

export const ada = { id: '1', displayName: 'Ada' };
export const sso = {
  type: 'sso',
  enforced: true,
  redirect: '/sso/begin?flow=f',
  organisation: 'Acme',
} as const;
export const decision = (...methods: Decision['methods']): Decision => ({ flow: 'f', methods });

const BUSY: readonly Step[] = ['discovering', 'verifying', 'returning'];

/** What a person sees and does, in a person's words. Redirects are noted, never followed. */
export class Harness {
  readonly backend: ScriptedBackend;
  readonly events: CustomEvent[] = [];
  readonly element: LoginWidget;

  private constructor(element: LoginWidget, backend: ScriptedBackend) {
    this.element = element;
    this.backend = backend;
    for (const name of names) {
      element.addEventListener(name, (event) => this.events.push(event));
    }
    element.addEventListener('login-redirect', (event) => {
      event.preventDefault();
    });
  }

  static async mount(script: Script = {}, template = html`<login-widget></login-widget>`) {
    const backend = new ScriptedBackend(script);
    const element = await fixture<LoginWidget>(template);
    element.client = backend;
    await element.updateComplete;
    return new Harness(element, backend);
  }

  get identifier(): HTMLInputElement {
    return this.#find('input[name=username]');
  }
  get secret(): HTMLInputElement {
    return this.#find('input[data-secret]');
  }
  get submit(): HTMLButtonElement {
    return this.#find('button[type=submit]');
  }
  get form(): HTMLFormElement {
    return this.#find('form');
  }
  get heading(): string {
    return this.#find('[data-part=heading]').textContent;
  }
  get problem(): string {
    return this.#find('[role=alert]').textContent.trim();
  }

  button(label: string): HTMLButtonElement {
    const buttons = [...this.element.querySelectorAll('button')];
    const button = buttons.find((candidate) => candidate.textContent === label);
    if (!button) throw new Error(`No button "${label}".`);
    return button;
  }

  /** Fills the identifier and goes on. */
  async identify(text: string): Promise<void> {
    this.identifier.value = text;
    this.submit.click();
    await this.settled();
  }

  async enterSecret(text: string): Promise<void> {
    this.secret.value = text;
    this.submit.click();
    await this.settled();
  }

  async reach(step: Step): Promise<void> {
    for (let left = 200; left > 0; left -= 1) {
      if (this.element.step === step) return this.settled();
      await nextFrame();
    }
    throw new Error(`Still at "${this.element.step}", not at "${step}".`);
  }

  /** Until nothing is awaited any more and all of it has been shown and told. */
  async settled(): Promise<void> {
    const until = performance.now() + 5_000;
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (BUSY.includes(this.element.step) && performance.now() < until);
    await this.element.updateComplete;
    await nextFrame();
  }

  eventsNamed(name: LoginEventName): unknown[] {
    return this.events.filter(({ type }) => type === name).map(({ detail }): unknown => detail);
  }

  #find<E extends Element>(selector: string): E {
    const element = this.element.querySelector<E>(selector);
    if (!element) throw new Error(`Nothing matches ${selector}.`);
    return element;
  }
}
