/**
 * The sign-in flow as data: where a person can be (`State`), what can happen (`Action`), and what the
 * outside world is asked to do (`Effect`). No state has a place for a secret: secrets travel only in
 * an action and the effect made from it.
 */

import type {
  Activation,
  ActivationOutcome,
  Answer,
  Arrival,
  Decision,
  Identifier,
  Intent,
  Method,
  Problem,
  SecretRules,
  SsoFailure,
  SsoMethod,
  User,
} from './values.ts';

export type * from './values.ts';

/** What every state has. */
interface At<Name extends string> {
  readonly step: Name;
}
interface Answerable {
  readonly problem?: Problem | undefined;
}

export interface Identify extends At<'identify'>, Answerable {
  readonly identifier: Identifier | null;
}
export interface Ambiguous extends At<'ambiguous'>, Answerable {
  readonly identifier: Identifier;
}
/** Steps from which a discovery starts. */
export type Inquiring = Identify | Ambiguous | SsoFailed;
export interface Discovering extends At<'discovering'> {
  readonly identifier: Identifier;
  readonly intent: Intent;
  /** Where a failure leads back to. */
  readonly from: Inquiring;
  /** Why the flow had to start again; told once the next step is there. */
  readonly notice?: Problem | undefined;
}
export interface Choose extends At<'choose'>, Answerable {
  readonly identifier: Identifier;
  readonly decision: Decision;
}
export interface Credential<Name extends 'password' | 'pin'> extends At<Name>, Answerable {
  readonly identifier: Identifier;
  readonly decision: Decision;
  /** A message on how to set a new password was asked for. */
  readonly forgot?: boolean | undefined;
}
export type Password = Credential<'password'>;
export type Pin = Credential<'pin'>;
export interface ChangePassword extends At<'change-password'>, Answerable {
  readonly identifier: Identifier;
  readonly flow: string;
  readonly rules: SecretRules;
}
export interface Activate extends At<'activate'>, Answerable {
  readonly identifier: Identifier | null;
  readonly activation: Activation;
  readonly part: 'pin' | 'questions';
  /** The link that led here: by it a flow that has expired begins anew, with everything typed still there. */
  readonly link?: Extract<Arrival, { type: 'activation' }> | undefined;
}
/** The last part of the activation: how this person signs in from now on. */
export interface Activated extends At<'activate'> {
  readonly identifier: Identifier | null;
  readonly part: 'done';
  readonly outcome: ActivationOutcome;
}
/** Steps in which a secret is asked for. */
export type Secretive = Password | Pin | ChangePassword | Activate;
export interface Verifying extends At<'verifying'> {
  readonly identifier: Identifier | null;
  readonly from: Secretive;
}
export interface Handoff extends At<'handoff'> {
  readonly identifier: Identifier;
  readonly method: SsoMethod;
  readonly decision: Decision;
  /** The browser is still here long after it should have left. */
  readonly stalled: boolean;
}
/** Another window is at the organisation's sign-in. */
export interface Waiting extends At<'waiting'> {
  readonly identifier: Identifier;
  readonly method: SsoMethod;
  readonly decision: Decision;
}
export interface Returning extends At<'returning'> {
  readonly identifier: null;
  readonly arrival: Arrival;
  /** Another window goes on with it; this one may be closed. */
  readonly handedOver: boolean;
}
export interface SsoFailed extends At<'sso-failed'> {
  readonly identifier: Identifier | null;
  readonly problem: Problem;
  readonly organisation?: string | undefined;
  /** The backend lets this person use a password instead. */
  readonly passwordAllowed: boolean;
}
export interface Locked extends At<'locked'> {
  readonly identifier: Identifier | null;
  readonly problem: Problem;
  /** Seconds. */
  readonly remaining: number;
  readonly from: Inquiring | Secretive;
}
export interface SignedIn extends At<'signed-in'> {
  readonly identifier: null;
  readonly user: User;
  readonly method: SignInMethod;
}
export type SignInMethod = 'sso' | 'password' | 'pin' | 'activation';

export type State =
  | Identify
  | Discovering
  | Choose
  | Password
  | Pin
  | Verifying
  | ChangePassword
  | Activate
  | Activated
  | Handoff
  | Waiting
  | Returning
  | SsoFailed
  | Ambiguous
  | Locked
  | SignedIn;
export type Step = State['step'];
/** The states of one step. */
export type StateAt<Name extends Step> = Extract<State, At<Name>>;

/** What went wrong last, where the state remembers it. */
export function problemOf(state: State): Problem | undefined {
  return 'problem' in state ? state.problem : undefined;
}

export const start: Identify = { step: 'identify', identifier: null };

/** A fact: what a person, a backend or a browser did. */
export type Action =
  | { readonly type: 'identifier-submitted'; readonly identifier: Identifier }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'discovered'; readonly decision: Decision }
  | { readonly type: 'method-chosen'; readonly method: Method }
  | { readonly type: 'secret-submitted'; readonly secret: string }
  | { readonly type: 'password-forgotten' }
  | { readonly type: 'forgot-sent' }
  | { readonly type: 'pin-chosen' }
  | {
      readonly type: 'activation-submitted';
      readonly pin: string;
      readonly answers: readonly Answer[];
    }
  | { readonly type: 'verified'; readonly user: User }
  | { readonly type: 'change-required'; readonly flow: string; readonly rules: SecretRules }
  | { readonly type: 'activation-required'; readonly activation: Activation }
  | { readonly type: 'activated'; readonly outcome: ActivationOutcome }
  | { readonly type: 'arrived'; readonly arrival: Arrival }
  | { readonly type: 'sso-failed'; readonly failure: SsoFailure }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'stalled' }
  | { readonly type: 'popup-opened' }
  | { readonly type: 'handed-over' }
  | { readonly type: 'time-left'; readonly seconds: number }
  | { readonly type: 'retried'; readonly intent: Intent }
  | { readonly type: 'continued' }
  | { readonly type: 'identifier-changed' }
  | { readonly type: 'interrupted' }
  | { readonly type: 'reset' };
export type ActionType = Action['type'];
export type ActionOf<Type extends ActionType> = Extract<Action, { type: Type }>;

/** A wish to the outside world, performed in `flow/perform-effect.ts` and nowhere else. */
export type Effect =
  | {
      readonly type: 'discover';
      readonly identifier: Identifier;
      /** Demand a fresh sign-in at the identity provider. */
      readonly reauthenticate: boolean;
    }
  | {
      readonly type: 'verify';
      readonly credential: 'password' | 'pin';
      readonly flow: string;
      readonly secret: string;
    }
  | { readonly type: 'change-password'; readonly flow: string; readonly newPassword: string }
  | { readonly type: 'forgot-password'; readonly identifier: Identifier }
  | {
      readonly type: 'complete-activation';
      readonly flow: string;
      readonly pin: string;
      readonly answers: readonly Answer[];
    }
  | {
      readonly type: 'leave';
      readonly method: SsoMethod;
      /** By this page, also where a popup is preferred. */
      readonly here: boolean;
    }
  | { readonly type: 'await-popup' }
  | { readonly type: 'redeem'; readonly arrival: Arrival }
  | { readonly type: 'wait'; readonly seconds: number };
