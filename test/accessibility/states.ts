import type { Step } from '../../src/machine/states.ts';
import type { Answers } from '../support/browser-suite-answers.ts';
import { discovered, failed, refused, signedIn, sso } from '../support/browser-suite-answers.ts';
import type { HostPage } from '../support/browser-suite-site.ts';
import type { Visit } from '../support/browser-suite-visit.ts';

/** Something that the element can show, and how a fresh page comes to it. */
export interface Shown {
  readonly step: Step;
  readonly answers?: Answers;
  /** Of the element, beside those of every page here. */
  readonly attributes?: string;
  /** What the address ends with. */
  readonly arrival?: string;
  readonly act?: (visit: Visit, page: HostPage) => Promise<void>;
  /** The browser does not leave within the time in which it should. */
  readonly stalls?: boolean;
  /** Selects what only this state of the step has, in the element. */
  readonly mark?: string;
}

const password = { discovery: discovered({ type: 'password' }) };
const pin = { discovery: discovered({ type: 'pin' }) };
const either = { discovery: discovered({ ...sso, enforced: false }, { type: 'password' }) };
const wrong = refused(401, 'invalid_credentials');
const never = new Promise<never>(() => undefined);
const change = {
  ...password,
  password: {
    status: 'change_required',
    flow: 'g',
    rules: { minLength: 8, maxLength: 64 },
  },
} as const;
export const activation = {
  flow: 'a',
  pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
  questions: [{ id: 'first_pet' }, { id: 'first_job' }, { id: 'birth_city' }],
  choose: 2,
};
const invited: Answers = {
  'activation/begin': activation,
  'activation/complete': { next: 'password' },
};
const link = '#activation=token';

const PROBLEM = '[role=alert] p';
const ada = (visit: Visit) => visit.identify('ada@acme.example');
const secret = async (visit: Visit) => {
  await ada(visit);
  await visit.enterSecret('a wrong one');
};
const at =
  (step: Step, act: (visit: Visit) => Promise<void>) =>
  async (visit: Visit): Promise<void> => {
    await ada(visit);
    await visit.step(step);
    await act(visit);
  };
const answersMissing = async (visit: Visit) => {
  await visit.fill('[name=new-pin]', '4711\n');
  await visit.press('Save and sign in');
};

/** Every step, and every state in which a step looks or sounds different. */
export const states: Readonly<Record<string, Shown>> = {
  identify: { step: 'identify' },
  'identify-missing': { step: 'identify', act: (visit) => visit.identify(''), mark: PROBLEM },
  'identify-invalid': { step: 'identify', act: (visit) => visit.identify('ada@'), mark: PROBLEM },
  'identify-extension': {
    step: 'identify',
    act: (visit) => visit.fill('[name=username]', '+44 20 7946 0104'),
    mark: '[name=extension]',
  },
  'identify-join': { step: 'identify', attributes: 'mode="join"' },
  'identify-unavailable': {
    step: 'identify',
    answers: { discovery: refused(503, 'unavailable') },
    act: ada,
    mark: PROBLEM,
  },
  'identify-link-expired': {
    step: 'identify',
    answers: { 'activation/begin': refused(410, 'activation_invalid') },
    arrival: link,
    mark: PROBLEM,
  },
  discovering: { step: 'discovering', answers: { discovery: never }, act: ada },
  ambiguous: {
    step: 'ambiguous',
    answers: { discovery: refused(409, 'account_ambiguous') },
    act: ada,
  },
  'ambiguous-unavailable': {
    step: 'ambiguous',
    answers: { discovery: refused(409, 'account_ambiguous') },
    act: async (visit, page) => {
      await ada(visit);
      await visit.step('ambiguous');
      page.answers = { discovery: refused(503, 'unavailable') };
      await visit.press('Next');
    },
    mark: PROBLEM,
  },
  choose: { step: 'choose', answers: either, act: ada },
  password: { step: 'password', answers: password, act: ada },
  'password-join': { step: 'password', answers: password, attributes: 'mode="join"', act: ada },
  'password-or-sso': {
    step: 'password',
    answers: either,
    act: at('choose', (visit) => visit.press('Use your password')),
  },
  'password-missing': {
    step: 'password',
    answers: password,
    act: at('password', (visit) => visit.press('Sign in')),
    mark: PROBLEM,
  },
  'password-wrong': {
    step: 'password',
    answers: { ...password, password: wrong },
    act: secret,
    mark: PROBLEM,
  },
  'password-expired': {
    step: 'password',
    answers: { ...password, password: refused(410, 'flow_expired') },
    act: secret,
    mark: PROBLEM,
  },
  'password-shown': {
    step: 'password',
    answers: password,
    act: at('password', async (visit) => {
      await visit.fill('[data-secret]', 'correct horse');
      await visit.press('Show password');
    }),
    mark: '[aria-pressed=true]',
  },
  'password-caps-lock': {
    step: 'password',
    answers: password,
    act: at('password', async ({ tab }) => {
      // No driver turns the lock of a real keyboard on.
      await tab.run(() => {
        const key = new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true });
        const field = document.querySelector<HTMLElement>('[data-secret]');
        field?.focus();
        field?.dispatchEvent(key);
      });
    }),
    mark: '[data-part=caps]:not(:empty)',
  },
  'password-forgotten': {
    step: 'password',
    answers: { ...password, 'password/forgot': {} },
    act: at('password', (visit) => visit.press('Forgot password?')),
    mark: '[data-part=text]',
  },
  pin: { step: 'pin', answers: pin, act: ada },
  'pin-wrong': { step: 'pin', answers: pin, act: secret, mark: PROBLEM },
  verifying: { step: 'verifying', answers: { ...password, password: never }, act: secret },
  'change-password': { step: 'change-password', answers: change, act: secret },
  'change-password-short': {
    step: 'change-password',
    answers: change,
    act: async (visit) => {
      await secret(visit);
      await visit.step('change-password');
      await visit.enterSecret('short');
    },
    mark: PROBLEM,
  },
  activate: { step: 'activate', answers: invited, arrival: link },
  'activate-pin-short': {
    step: 'activate',
    answers: invited,
    arrival: link,
    act: (visit) => visit.fill('[name=new-pin]', '1\n'),
    mark: PROBLEM,
  },
  'activate-questions': {
    step: 'activate',
    answers: invited,
    arrival: link,
    act: (visit) => visit.fill('[name=new-pin]', '4711\n'),
    mark: ':not([hidden]) > [data-part=field] > select',
  },
  'activate-questions-missing': {
    step: 'activate',
    answers: invited,
    arrival: link,
    act: answersMissing,
    mark: PROBLEM,
  },
  activated: {
    step: 'activate',
    answers: {
      ...invited,
      'activation/begin': { ...activation, choose: 0 },
      'activation/complete': { next: 'sso', organisation: 'Acme' },
    },
    arrival: link,
    act: (visit) => visit.fill('[name=new-pin]', '4711\n'),
    mark: '[data-step=activated]',
  },
  handoff: {
    step: 'handoff',
    act: async (visit, page) => {
      page.swallowed = true;
      await ada(visit);
    },
  },
  'handoff-stalled': {
    step: 'handoff',
    act: hostNavigates,
    stalls: true,
    mark: '[data-part=submit]',
  },
  waiting: { step: 'waiting', attributes: 'redirect="popup"', act: hostNavigates },
  returning: {
    step: 'returning',
    answers: { 'sso/result': never },
    arrival: '?login=ok&handoff=h1',
  },
  'returning-handed-over': {
    step: 'returning',
    arrival: '?login=ok&handoff=h1&login-popup=n1',
    mark: '[data-part=rest]:not(:has([data-part=progress]))',
  },
  'sso-failed': {
    step: 'sso-failed',
    answers: { 'sso/result': failed },
    arrival: '?login=error&code=sso_denied&ref=R-42&handoff=h2',
  },
  'sso-failed-unknown': { step: 'sso-failed', arrival: '?login=error&code=sso_expired' },
  'sso-failed-other-account': {
    step: 'sso-failed',
    answers: { 'sso/result': { ...failed, passwordAllowed: true } },
    arrival: '?login=error&code=sso_account_mismatch&handoff=h2',
  },
  locked: {
    step: 'locked',
    answers: { ...password, password: refused(429, 'rate_limited', { retryAfter: 3600 }) },
    act: secret,
  },
  'signed-in': { step: 'signed-in', answers: { ...password, password: signedIn }, act: secret },
  framed: {
    step: 'password',
    answers: password,
    act: framedByOthers,
    mark: '[data-part=way]',
  },
};

/** The host opens the organisation's sign-in by itself, so that this page stays. */
async function hostNavigates(visit: Visit): Promise<void> {
  await visit.tab.run(() => {
    addEventListener('login-redirect', (event) => {
      event.preventDefault();
    });
  });
  await ada(visit);
}

/** As if in a frame of another origin; real ones are in test/browser/frames.test.ts. */
async function framedByOthers(visit: Visit): Promise<void> {
  await visit.tab.run(() => {
    const widget = document.querySelector('login-widget');
    if (widget) Object.defineProperty(widget, 'framed', { value: true });
  });
  await ada(visit);
}
