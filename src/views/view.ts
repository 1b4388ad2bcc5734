import type { TemplateResult } from 'lit/html.js';
import type { LoginActionName } from '../events.ts';
import type { Action, Problem, State, StateAt, Step } from '../machine/states.ts';
import type { Messages } from '../messages/messages.ts';
import { problemText } from '../messages/problem-text.ts';
import type { Options } from '../options.ts';
import type { AccountLine } from './layout.ts';
import { activate } from './activate.ts';
import { ambiguous } from './ambiguous.ts';
import { busy } from './busy.ts';
import { choose } from './choose.ts';
import { credential } from './credential.ts';
import { elsewhere } from './elsewhere.ts';
import { identify } from './identify.ts';
import { changePassword } from './new-secret.ts';
import { handoff, locked, returning, signedIn, ssoFailed, waiting } from './notices.ts';

/** What a view may use beside the state. */
export interface ViewContext {
  readonly messages: Messages;
  readonly options: Options;
  /** Language tag of the messages, for `Intl`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | undefined;
  /** The text on the screen is a phone number, so that an extension makes sense. */
  readonly phoneTyped: boolean;
  /** The identifier was remembered by this browser. */
  readonly remembered: boolean;
  /** Secrets may be asked for here. */
  readonly secrets: boolean;
  /** An id that no other element of the page has. */
  readonly id: (name: string) => string;
  readonly dispatch: (action: Action) => void;
  /** Tells the host what the person asks for, and does it unless the host does; false: the host does. */
  readonly act: (action: LoginActionName) => boolean;
  /** Brings the popup to the front, where the browser lets it. */
  readonly focusPopup: () => void;
  /** The absolute address of a redirect, or null when nobody may be sent there. */
  readonly address: (redirect: string) => string | null;
}

/** What a step shows; the light form lays it out. Everything in it is text, except `fields`. */
export interface StepView {
  readonly heading: string;
  readonly text?: string;
  /** Set while an answer is awaited: what a screen reader is told. */
  readonly busy?: string;
  /** Told to a screen reader without being a problem. */
  readonly announce?: string;
  /** The identifier can be typed; its label. */
  readonly editable?: boolean;
  readonly identifierLabel?: string;
  /** What a touch screen offers to type it with. */
  readonly keyboard?: 'email' | 'tel' | 'text';
  /** The line that says who signs in, with the way to somebody else. */
  readonly account?: AccountLine;
  readonly fields?: TemplateResult;
  /** The one thing that Enter does. */
  readonly submit?: { readonly label: string; readonly action: (data: FormData) => Action };
  readonly others?: readonly OtherWay[];
  readonly problem?: Problem | undefined;
  /** What a person is told about that. */
  readonly alert?: string;
}

/** With the step that is on the screen: a busy one keeps its predecessor's fields. */
export interface ShownStep extends StepView {
  readonly step: string;
}

/** A button beside the main one. */
export interface OtherWay {
  readonly label: string;
  /** `way` is another way in, `link` something beside the way. */
  readonly kind: 'way' | 'link';
  /** Missing while the step is busy. */
  readonly onClick?: (event: Event) => void;
}

type View<Name extends Step> = (state: StateAt<Name>, context: ViewContext) => StepView;

const discovering: View<'discovering'> = ({ from }, context) =>
  busy(show(from, context), context.messages.checking);
const verifying: View<'verifying'> = ({ from }, context) =>
  busy(show(from, context), context.messages.signingIn);

const views: { readonly [Name in Step]: View<Name> } = {
  identify,
  ambiguous,
  discovering,
  choose,
  password: credential,
  pin: credential,
  verifying,
  'change-password': changePassword,
  activate,
  handoff,
  waiting,
  returning,
  'sso-failed': ssoFailed,
  locked,
  'signed-in': signedIn,
};

/** Steps that ask for a secret, by what they are called on the screen. */
const secretive = ['password', 'pin', 'change-password', 'activate'];

export function show(state: State, context: ViewContext): ShownStep {
  const step = shownStep(state);
  const own = (views[state.step] as View<Step>)(state, context);
  const away = !context.secrets && secretive.includes(step);
  const { messages, act } = context;
  // How long to wait is told by the step itself.
  const problem = step !== 'locked' && 'problem' in state ? state.problem : undefined;
  const alert = problemText(problem, messages, step === 'sso-failed' ? 'sso_failed' : undefined);
  const view = { ...(away ? elsewhere(own, context) : own), step, problem, alert };
  if (view.editable || !state.identifier) return view;
  return {
    ...view,
    account: {
      label: messages.account,
      change: messages.change,
      onChange: () => {
        act('other-account');
      },
    },
  };
}

function shownStep(state: State): string {
  if (state.step === 'discovering' || state.step === 'verifying') return shownStep(state.from);
  return state.step === 'activate' && state.part === 'done' ? 'activated' : state.step;
}
