import type { Step } from '../../../src/machine/states.ts';
import type { Answers } from '../../support/browser-suite-answers.ts';
import { discovered, failed, refused, signedIn, sso } from '../../support/browser-suite-answers.ts';
import { badInput } from './bad-input-cells.ts';

/** Values by the names of fields, in the order of fields that share a name. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** One thing that the element can show, and what a person, a host and a backend do until it does. */
export interface Cell {
  readonly step: Step;
  /** Of the element. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page's address brings along, as after SSO. */
  readonly query?: string;
  /** A call without one is never answered. */
  readonly answers?: Answers;
  /** Filled in and submitted, one after the other. */
  readonly forms?: readonly Fields[];
  /** Filled in at last, and not submitted. */
  readonly fill?: Fields;
  /** Selector of a button that is pressed at the very end. */
  readonly press?: string;
  /** The host takes the browser to SSO itself, where the element would do it so. */
  readonly hostLeaves?: 'page' | 'popup';
  /** Every control looks as if it had the focus, or the pointer. */
  readonly pretend?: 'focus' | 'hover';
  /** CSS pixels that it may take; 640 by default. */
  readonly height?: number;
  /** False: made of glyphs that each machine takes from another font. */
  readonly compared?: false;
}

export const identifier = 'ada@acme.example';
export const who: Fields = { username: identifier };
const secret: Fields = { password: 'some secret' };
export const password = { type: 'password' } as const;
export const pin = { type: 'pin' } as const;
export const optional = { ...sso, enforced: false } as const;
const changing = {
  status: 'change_required',
  flow: 'f2',
  rules: { minLength: 8, maxLength: 64 },
} as const;
const activating = {
  status: 'activation_required' as const,
  flow: 'f2',
  pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
  questions: [{ id: 'first_pet' }, { id: 'first_job' }, { id: 'birth_city' }],
  choose: 2,
};
const wrong = refused(401, 'invalid_credentials');

const askedPassword = { discovery: discovered(password) };
const atPassword = { step: 'password', answers: askedPassword, forms: [who] } as const;
const atActivation = {
  step: 'activate',
  answers: { ...askedPassword, password: activating },
  forms: [who, secret],
} as const;
const atQuestions = {
  ...atActivation,
  height: 860,
  forms: [...atActivation.forms, { 'new-pin': '0427' }],
} as const;
const atEveryWay = {
  step: 'choose',
  answers: { discovery: discovered(optional, password, pin) },
  forms: [who],
} as const;

const everyStep: Readonly<Record<Step, Cell>> = {
  identify: { step: 'identify' },
  discovering: { step: 'discovering', forms: [who] },
  ambiguous: {
    step: 'ambiguous',
    answers: { discovery: refused(409, 'account_ambiguous') },
    forms: [who],
  },
  choose: atEveryWay,
  password: atPassword,
  pin: { step: 'pin', answers: { discovery: discovered(pin) }, forms: [who] },
  verifying: { ...atPassword, step: 'verifying', forms: [who, secret] },
  'change-password': {
    step: 'change-password',
    answers: { ...askedPassword, password: changing },
    forms: [who, secret],
  },
  activate: atActivation,
  handoff: {
    step: 'handoff',
    answers: { discovery: discovered(sso) },
    forms: [who],
    hostLeaves: 'page',
  },
  waiting: {
    step: 'waiting',
    attributes: { redirect: 'popup' },
    answers: { discovery: discovered(sso) },
    forms: [who],
    hostLeaves: 'popup',
  },
  returning: { step: 'returning', query: 'login=ok&handoff=h1' },
  'sso-failed': {
    step: 'sso-failed',
    query: 'login=error&code=sso_denied&ref=R-42&handoff=h2',
    answers: { 'sso/result': failed },
  },
  locked: {
    step: 'locked',
    // Told in minutes, so that it stands still.
    answers: { ...askedPassword, password: refused(429, 'rate_limited', { retryAfter: 1800 }) },
    forms: [who, secret],
  },
  'signed-in': {
    step: 'signed-in',
    answers: { ...askedPassword, password: signedIn },
    forms: [who, secret],
  },
};

const everything = { guest: '', remember: '', 'support-href': '#support' };

/** What else a step can look like. */
const further = {
  'identify, problem': { step: 'identify', forms: [{ username: 'ada@' }] },
  'identify, everything': {
    step: 'identify',
    attributes: everything,
    fill: { username: '+44 20 7946 0104' },
  },
  'identify, in a meeting': { step: 'identify', attributes: { ...everything, mode: 'join' } },
  'identify, disabled': { step: 'identify', attributes: { disabled: '' } },
  'password, problem': {
    ...atPassword,
    answers: { ...askedPassword, password: wrong },
    forms: [who, secret],
  },
  'password, shown': {
    ...atPassword,
    fill: { password: 'correct horse' },
    press: '[data-part=reveal]',
  },
  'password, forgotten': {
    ...atPassword,
    answers: { ...askedPassword, 'password/forgot': {} },
    press: '[data-part=others] [data-part=link]',
  },
  'pin, problem': {
    step: 'pin',
    answers: { discovery: discovered(pin), pin: wrong },
    forms: [who, { password: '0427' }],
  },
  'change-password, problem': {
    ...everyStep['change-password'],
    forms: [who, secret, { 'new-password': 'short' }],
  },
  'activate, problem': { ...atActivation, forms: [...atActivation.forms, { 'new-pin': '12' }] },
  'activate, questions': atQuestions,
  'activate, questions, problem': { ...atQuestions, forms: [...atQuestions.forms, {}] },
  activated: {
    step: 'activate',
    answers: {
      ...atQuestions.answers,
      'activation/complete': { next: 'sso', organisation: 'Acme' },
    },
    forms: [
      ...atQuestions.forms,
      { question: ['first_pet', 'birth_city'], answer: ['Rex', 'Wien'] },
    ],
  },
  'handoff, stalled': {
    step: 'handoff',
    answers: { discovery: discovered(sso) },
    forms: [who],
  },
  'sso-failed, of nobody': { step: 'sso-failed', query: 'login=error&code=sso_unavailable' },
  'password, everything has the focus': {
    step: 'password',
    answers: { discovery: discovered(optional, password), password: wrong },
    forms: [who],
    press: '[data-part=way]',
    attributes: everything,
    pretend: 'focus',
  },
  'identify, everything has the focus': {
    step: 'identify',
    attributes: everything,
    fill: { username: '+44 20 7946 0104' },
    pretend: 'focus',
  },
  'choose, the pointer is everywhere': { ...atEveryWay, pretend: 'hover' },
} satisfies Record<string, Cell>;

/** By name, in the order in which people go through them. */
export const cells: Readonly<Record<'steps' | 'bad-input', Readonly<Record<string, Cell>>>> = {
  steps: { ...everyStep, ...further },
  'bad-input': badInput,
};
export type CellGroup = keyof typeof cells;

export function findCell(name: string): Cell {
  const cell = cells.steps[name] ?? cells['bad-input'][name];
  if (!cell) throw new Error(`There is no cell "${name}".`);
  return cell;
}
