/** What states, actions and effects are made of; plain data, like all of this folder. */

export type IdentifierType = 'email' | 'phone' | 'username';

/** Who signs in, cleaned by type; see `parseIdentifier`. */
export interface Identifier {
  readonly value: string;
  readonly type: IdentifierType;
  /** Of a phone number. */
  readonly extension?: string | undefined;
}

export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly email?: string | undefined;
}

export interface SsoMethod {
  readonly type: 'sso';
  /** No other way in is allowed. */
  readonly enforced: boolean;
  /** As the server sent it; not yet guarded. */
  readonly redirect: string;
  readonly organisation?: string | undefined;
}
export type Method = SsoMethod | { readonly type: 'password' } | { readonly type: 'pin' };

/** What discovery decided for one identifier, in the order of preference. */
export interface Decision {
  readonly flow: string;
  readonly methods: readonly Method[];
}

/** Something a person has to know. Each failure makes a new object, so that each one is announced. */
export interface Problem {
  readonly code: string;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  readonly reference?: string | undefined;
  readonly violations?: readonly Violation[] | undefined;
}
export interface Violation {
  readonly code: string;
  readonly pointer?: string | undefined;
}

/** Lengths in Unicode code points. */
export interface SecretRules {
  readonly minLength: number;
  readonly maxLength: number;
  readonly digitsOnly?: boolean | undefined;
}
export interface Question {
  readonly id: string;
  readonly text?: string | undefined;
}
export interface Activation {
  readonly flow: string;
  readonly pinPolicy: SecretRules;
  readonly questions: readonly Question[];
  /** How many different questions to answer. */
  readonly choose: number;
  readonly sso?: { readonly organisation?: string | undefined } | undefined;
}
/** What a person holds after the activation. */
export type ActivationOutcome =
  | { readonly next: 'sso'; readonly organisation?: string | undefined }
  | { readonly next: 'password' }
  | { readonly next: 'signed_in'; readonly user: User };

/** What brought the browser to this page. */
export type Arrival =
  | { readonly type: 'sso'; readonly handoff: string }
  | { readonly type: 'popup'; readonly nonce: string; readonly address: string }
  | {
      readonly type: 'sso-failure';
      readonly handoff?: string | undefined;
      readonly problem: Problem;
    }
  | { readonly type: 'activation'; readonly token: string };

/** What a discovery is for: the way in, SSO again, or the password in spite of SSO. */
export type Intent = 'sign-in' | 'sso' | 'password';

export interface Answer {
  readonly questionId: string;
  readonly answer: string;
}
/** What the server still knows of an attempt that came back from SSO with an error. */
export interface SsoFailure {
  readonly identifier: Identifier;
  readonly organisation?: string | undefined;
  readonly passwordAllowed: boolean;
}
