import { waitUntil } from '@open-wc/testing';
import { ScriptedBackend } from '../../src/backend/scripted-backend.ts';
import type { Script } from '../../src/backend/scripted-backend.ts';
import type { LoginWidget } from '../../src/element.ts';
import type { Step } from '../../src/machine/states.ts';
import { ada, decision, sso } from '../element/harness.ts';
import { activationRequired, changeRequired, password, pin } from './every-step.ts';

/** Milliseconds until the scripts of a fresh page must have come. */
export const PATIENCE = 15_000;

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** For a page that gets the element from the start. */
export const script = '<script type="module" src="/src/index.ts"></script>';

/** A page of a host of its own: its policy, its sheets, its size. */
export class HostPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Directives that were violated so far. */
  readonly violations: string[] = [];

  /** @param head Markup, as the host wrote it. */
  constructor(head: string, body: string, { width = 800, height = 600 } = {}) {
    const frame = document.createElement('iframe');
    Object.assign(frame, { width, height });
    document.body.append(frame);
    frames.push(frame);
    const { contentWindow, contentDocument } = frame;
    if (!contentWindow || !contentDocument) throw new Error('There is no page in the frame.');
    contentDocument.open();
    contentDocument.addEventListener('securitypolicyviolation', (event) => {
      this.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    contentDocument.write(
      `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    );
    contentDocument.close();
    this.window = contentWindow as Window & typeof globalThis;
    this.document = contentDocument;
  }

  /** Loads the script of the element, unless the page does. */
  async load(): Promise<void> {
    if (!this.document.querySelector('script[src]')) {
      const late = this.document.createElement('script');
      Object.assign(late, { type: 'module', src: '/src/index.ts' });
      this.document.documentElement.append(late);
    }
    const { customElements } = this.window;
    await waitUntil(() => customElements.get('login-widget'), 'not defined', { timeout: PATIENCE });
  }

  /** The element on the page, with answers by script. Redirects are never followed. */
  async play(script: Script): Promise<PlayedWidget> {
    const element = this.document.querySelector('login-widget');
    if (!element) throw new Error('There is no element on the page.');
    element.client = new ScriptedBackend(script);
    element.addEventListener('login-redirect', (event) => {
      event.preventDefault();
    });
    await element.updateComplete;
    return new PlayedWidget(element);
  }
}

/** An element of another page, driven by what a person does. */
export class PlayedWidget {
  readonly element: LoginWidget;

  constructor(element: LoginWidget) {
    this.element = element;
  }

  find<E extends HTMLElement>(selector: string): E {
    const found = this.element.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
  }

  /** Fills a field and submits. */
  async enter(selector: string, value: string, step: Step): Promise<void> {
    this.find<HTMLInputElement>(selector).value = value;
    await this.press('[type=submit]', step);
  }

  async press(selector: string, step: Step): Promise<void> {
    this.find(selector).click();
    await this.reach(step);
  }

  async reach(step: Step): Promise<void> {
    const { element } = this;
    await waitUntil(() => element.step === step, `not at ${step}`, { timeout: PATIENCE });
    await element.updateComplete;
  }
}

const other = { type: 'sso', enforced: false, redirect: '/sso/begin?flow=f' } as const;

/** Goes through every kind of step on a page of a host. */
export async function walkThrough(
  page: HostPage,
  look: (element: LoginWidget) => void,
): Promise<void> {
  const walk = await page.play({
    discover: ({ value }) =>
      value === 'dave'
        ? decision(pin)
        : value === 'ada'
          ? decision(sso)
          : decision(other, password),
    verify: (credential) => (credential === 'pin' ? activationRequired : changeRequired),
    changePassword: ada,
  });
  const seen = () => {
    look(walk.element);
  };
  seen();
  await walk.enter('[name=username]', 'dave', 'pin');
  seen();
  await walk.enter('[data-secret]', '0427', 'activate');
  seen();
  walk.find<HTMLInputElement>('[name=new-pin]').value = '1234';
  walk.find('[type=submit]').click();
  await waitUntil(() => walk.element.querySelector('[hidden] [name=new-pin]'));
  seen();
  walk.element.reset();
  await walk.reach('identify');
  await walk.enter('[name=username]', 'ada', 'waiting');
  seen();
  walk.element.reset();
  await walk.reach('identify');
  await walk.enter('[name=username]', 'bob', 'choose');
  seen();
  await walk.press('[data-part=way]', 'password');
  walk.find('[data-part=reveal]').click();
  seen();
  await walk.press('[type=submit]', 'password');
  seen();
  await walk.enter('[data-secret]', 'some secret', 'change-password');
  seen();
  await walk.enter('[data-secret]', 'a new and longer one', 'signed-in');
  seen();
}
