import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.ts';
import { RestBackend } from '../../src/backend/rest-backend.ts';
import type { LoginWidget } from '../../src/element.ts';
import type { LoginEventMap } from '../../src/events.ts';
import type { Step } from '../../src/machine/states.ts';

/** Each call of the contract × each way in which an answer can fail. */

type Body = Record<string, unknown>;
type Reply = () => Response | Promise<Response>;

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const reset = () => Promise.reject(new TypeError('Failed to fetch'));

const user = { id: '1', displayName: 'Ada' };
const activation = {
  flow: 'f',
  pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
  questions: [{ id: 'first_pet' }],
  choose: 0,
};
const right: Record<string, Body> = {
  discovery: { flow: 'f', methods: [{ type: 'password' }] },
  password: { status: 'signed_in', user },
  pin: { status: 'signed_in', user },
  'password/change': { status: 'signed_in', user },
  'password/forgot': {},
  'activation/complete': { next: 'password' },
};

interface Fault {
  readonly reply: Reply;
  readonly code: string;
  readonly offline?: true;
}
const faults: Readonly<Record<string, Fault>> = {
  'no answer': { reply: () => new Promise(() => undefined), code: 'timeout' },
  'a reset connection': { reply: reset, code: 'unavailable' },
  'a redirect, which fetch refuses': { reply: reset, code: 'unavailable' },
  'no network': { reply: reset, code: 'offline', offline: true },
  'HTML with 200': { reply: () => new Response('<!doctype html>'), code: 'unavailable' },
  'an empty body': { reply: () => new Response(''), code: 'unavailable' },
  'one megabyte': { reply: () => json({ x: 'y'.repeat(1_000_000) }), code: 'unavailable' },
  'another shape': { reply: () => json({ flow: 7, status: [], next: {} }), code: 'unavailable' },
  'an unknown member of a union': {
    reply: () => json({ flow: 'f', methods: [{ type: 'magic' }], status: 'magic', next: 'magic' }),
    code: 'unavailable',
  },
  'an unknown code': { reply: () => json({ code: 'brand_new' }, 400), code: 'brand_new' },
  'a bare 404': { reply: () => new Response(null, { status: 404 }), code: 'unavailable' },
  '503 with HTML': {
    reply: () => new Response('<title>503</title>', { status: 503 }),
    code: 'unavailable',
  },
  '429 with Retry-After': {
    reply: () => new Response('', { status: 429, headers: { 'retry-after': '1' } }),
    code: 'rate_limited',
  },
  '429 without Retry-After': {
    reply: () => json({ code: 'rate_limited' }, 429),
    code: 'rate_limited',
  },
};

interface Call {
  /** The step in which the call is made, and how a person gets there and makes it. */
  readonly at: Step;
  readonly before: Readonly<Record<string, Body>>;
  readonly secret: string | null;
  /** Where a right answer leads. */
  readonly then: Step;
}
const calls: Readonly<Record<string, Call>> = {
  discovery: { at: 'identify', before: {}, secret: null, then: 'password' },
  password: { at: 'password', before: {}, secret: 'secret', then: 'signed-in' },
  pin: {
    at: 'pin',
    before: { discovery: { flow: 'f', methods: [{ type: 'pin' }] } },
    secret: '0427',
    then: 'signed-in',
  },
  'password/change': {
    at: 'change-password',
    before: {
      password: { status: 'change_required', flow: 'g', rules: { minLength: 4, maxLength: 64 } },
    },
    secret: 'a new one',
    then: 'signed-in',
  },
  'activation/complete': {
    at: 'activate',
    before: { password: { status: 'activation_required', ...activation } },
    secret: '0427',
    then: 'activate',
  },
};

describe('faults', () => {
  const original = window.fetch;
  afterEach(() => {
    window.fetch = original;
    delete (navigator as { onLine?: boolean }).onLine;
  });

  const pause = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** A widget whose calls are answered right, but for one. */
  async function mount(
    name: string,
    before: Readonly<Record<string, Body>>,
    { reply, code }: Fault,
  ) {
    let broken = true;
    window.fetch = (url, init) => {
      const path = (url as string).replace('/login/v1/', '');
      if (path === name && broken) {
        return new Promise((resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(new DOMException('', 'AbortError'));
          });
          Promise.resolve().then(reply).then(resolve, reject);
        });
      }
      return Promise.resolve(json((broken ? before[path] : undefined) ?? right[path] ?? {}));
    };
    const element = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
    element.client = new RestBackend('/login/v1', code === 'timeout' ? 100 : 10_000);
    const errors: LoginEventMap['login-error']['detail'][] = [];
    element.addEventListener('login-error', ({ detail }) => errors.push(detail));
    const input = (selector: string) => element.querySelector<HTMLInputElement>(selector);
    const press = async () => {
      element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      await settle();
    };
    const settle = async () => {
      const until = performance.now() + 5_000;
      do await pause(5);
      while (element.matches(':state(busy)') && performance.now() < until);
      await element.updateComplete;
      await pause(0);
    };
    const enter = async (secret: string) => {
      const field = input('input[data-secret]');
      if (field) field.value = secret;
      await press();
    };
    const repair = () => (broken = false);
    return { element, errors, input, press, enter, repair };
  }

  for (const [name, { at, before, secret, then }] of Object.entries(calls)) {
    describe(name, () => {
      for (const [title, fault] of Object.entries(faults)) {
        it(title, async () => {
          const { code, offline } = fault;
          const { element, errors, input, press, enter, repair } = await mount(name, before, fault);
          const identifier = input('input[name=username]');
          if (identifier) identifier.value = 'ada@acme.example';
          if (offline)
            Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
          await press();
          if (secret !== null && element.step !== at) await enter('temporary');
          if (secret !== null) await enter(secret);

          // A usable step, the right code, the identifier kept, the secret gone; a new one stays (WCAG 3.3.7).
          expect(errors.map((error) => error.code)).to.deep.equal([code]);
          expect(input('input[name=username]')?.value).to.equal('ada@acme.example');
          const kept = element.step === 'activate' ? secret : '';
          expect(input('input[data-secret]')?.value ?? '').to.equal(kept);
          expect(element.matches(':state(busy)')).to.equal(false);
          if (code === 'rate_limited') {
            expect(element.step).to.equal('locked');
            return;
          }
          expect(element.step).to.equal(at);
          expect(element.querySelector('[role=alert]')?.textContent.trim()).not.to.equal('');

          // A retry works.
          repair();
          delete (navigator as { onLine?: boolean }).onLine;
          if (secret === null) await press();
          else await enter(secret);
          expect(element.step).to.equal(then);
          expect(errors).to.have.length(1);
        });
      }

      it('an answer after cancel', async () => {
        let answer: (response: Response) => void = () => undefined;
        const held = new Promise<Response>((resolve) => (answer = resolve));
        const { element, errors, input, press, enter } = await mount(name, before, {
          reply: () => held,
          code: '',
        });
        const identifier = input('input[name=username]');
        if (identifier) identifier.value = 'ada@acme.example';
        if (secret !== null) await press();
        if (secret !== null && element.step !== at) await enter('temporary');
        if (secret === null) element.start();
        else void enter(secret);
        await element.updateComplete;
        element.reset();
        answer(json(right[name] ?? {}));
        await pause(30);
        expect(element.step).to.equal('identify');
        expect(errors).to.deep.equal([]);
      });
    });
  }
});
