import { html, nextFrame, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { CallName, Script } from '../../src/backend/scripted-backend.ts';
import { refusal, ScriptedBackend } from '../../src/backend/scripted-backend.ts';
import type { Step } from '../../src/machine/states.ts';
import { ada, decision, Harness, sso } from '../element/harness.ts';
import { arrive } from './page.ts';

export const password = { type: 'password' } as const;
export const pin = { type: 'pin' } as const;
export const signedIn = { status: 'signed_in', user: ada } as const;
export const changeRequired = {
  status: 'change_required',
  flow: 'g',
  rules: { minLength: 8, maxLength: 64 },
} as const;
export const activationRequired = {
  status: 'activation_required',
  flow: 'a',
  pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
  questions: [{ id: 'first_pet' }, { id: 'first_job' }, { id: 'birth_city' }],
  choose: 2,
} as const;

/** For a script: the answer never comes. */
export const silence = () => new Promise<never>(() => undefined);

/** Who is asked for in the steps that know it. */
export const identifier = 'ada@acme.example';

/** Other than `walk.reach`, a step may stay busy. */
export async function shows(walk: Harness, step: Step): Promise<void> {
  await waitUntil(() => walk.element.step === step, `not at ${step}`, {
    interval: 5,
    timeout: 5000,
  });
  await walk.element.updateComplete;
  await nextFrame();
}

/** Submits the identifier and waits for the step that follows. */
export async function identified(
  step: Step,
  script: Script,
  template?: TemplateResult,
): Promise<Harness> {
  const walk = await Harness.mount(script, template);
  walk.identifier.value = identifier;
  walk.submit.click();
  await shows(walk, step);
  return walk;
}

/** Submits a password too. */
export async function verified(step: Step, verify: NonNullable<Script['verify']>) {
  const walk = await identified('password', { discover: decision(password), verify });
  walk.secret.value = 'some secret';
  walk.submit.click();
  await shows(walk, step);
  return walk;
}

/**
 * An element that goes on by itself, with its backend from the first moment.
 *
 * @returns `calls` tells what the backend was asked so far.
 */
export async function autoContinue(
  script: Script,
): Promise<{ walk: Harness; calls: () => readonly CallName[] }> {
  const backend = new ScriptedBackend(script);
  const walk = await Harness.mount(
    script,
    html`<login-widget
      identifier=${identifier}
      auto-continue
      .client=${backend}
      @login-redirect=${(event: Event) => {
        event.preventDefault();
      }}
    ></login-widget>`,
  );
  return { walk, calls: () => [...backend.calls, ...walk.backend.calls] };
}

/** What brings a fresh element to each step. */
export const everyStep: Readonly<Record<Step, () => Promise<Harness>>> = {
  identify: () => Harness.mount(),
  discovering: () => identified('discovering', { discover: silence }),
  ambiguous: () => identified('ambiguous', { discover: refusal('account_ambiguous') }),
  choose: () => identified('choose', { discover: decision({ ...sso, enforced: false }, password) }),
  password: () => identified('password', { discover: decision(password) }),
  pin: () => identified('pin', { discover: decision(pin) }),
  verifying: () => verified('verifying', silence),
  'change-password': () => verified('change-password', changeRequired),
  activate: () => verified('activate', activationRequired),
  handoff: () => identified('handoff', { discover: decision(sso) }),
  // The host opens the window here, so that none is opened.
  waiting: () =>
    identified(
      'waiting',
      { discover: decision(sso) },
      html`<login-widget redirect="popup"></login-widget>`,
    ),
  returning: async () => (await arrive('login=ok&handoff=h', { ssoResult: silence })).walk,
  'sso-failed': async () => (await arrive('login=error&code=sso_denied&ref=R-1')).walk,
  locked: () => verified('locked', refusal('rate_limited', { retryAfter: 30 })),
  'signed-in': () => verified('signed-in', signedIn),
};

/** Calls `look` with a fresh element in each step. */
export async function inEveryStep(look: (walk: Harness, step: Step) => void | Promise<void>) {
  for (const [name, reach] of Object.entries(everyStep)) {
    const step = name as Step;
    const walk = await reach();
    await shows(walk, step);
    await look(walk, step);
    walk.element.remove();
  }
}
