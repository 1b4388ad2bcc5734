import type { SharedProblemCode } from './problem-text.ts';

/** Codes with a text of their own; another code is told as the step it came up in. */
export type ProblemCode =
  | 'identifier_missing'
  | 'identifier_invalid'
  | 'account_ambiguous'
  | 'pin_not_digits'
  | 'invalid_credentials'
  | 'sso_required'
  | 'temporary_password_expired'
  | 'rate_limited'
  | 'unavailable'
  | 'offline'
  | 'timeout'
  | 'password_policy'
  | 'pin_policy'
  | 'answers_policy'
  | 'activation_invalid'
  | 'handoff_invalid'
  | 'sso_failed'
  | 'sso_denied'
  | 'sso_account_mismatch'
  | 'sso_not_provisioned'
  | 'sso_unavailable'
  | 'configuration';

export type ViolationCode =
  | 'too_short'
  | 'too_long'
  | 'breached'
  | 'contains_identifier'
  | 'same_as_old'
  | 'not_digits'
  | 'duplicate_question'
  | 'empty';

/** By the plural rules of the language (CLDR); `other` goes for every number without a text of its own. */
export type Plural = { readonly [Rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

/** With the organisation's name at `{name}`, and without one. */
export interface Named {
  readonly named: string;
  readonly unnamed: string;
}

/** Every text a person can see or hear, in one language. `{…}` stands for what the text is about. */
export interface Messages {
  readonly identifyHeading: string;
  readonly identifierLabel: Readonly<Record<'email' | 'phone' | 'username', string>>;
  /** `{0}`, `{1}` and `{2}`: what may be typed; without the first one where there are two. */
  readonly alternatives: string;
  readonly extensionLabel: string;
  readonly remember: string;
  readonly next: string;
  readonly checking: string;
  readonly guest: string;
  readonly account: string;
  readonly change: string;
  readonly chooseHeading: string;
  readonly useSso: Named;
  readonly usePassword: string;
  readonly usePin: string;
  readonly passwordHeading: string;
  readonly passwordLabel: string;
  readonly pinHeading: string;
  readonly pinLabel: string;
  readonly showPassword: string;
  readonly showPin: string;
  readonly showAnswer: string;
  readonly capsLock: string;
  readonly forgot: string;
  readonly forgotSent: string;
  readonly signIn: string;
  readonly signingIn: string;
  readonly changeHeading: string;
  readonly changeText: string;
  readonly newPasswordLabel: string;
  /** `{min}`, `{max}`; plural by the greater one that is named. */
  readonly rules: Readonly<Record<Rule, Plural>>;
  readonly save: string;
  readonly activateHeading: string;
  readonly activatePinText: string;
  readonly newPinLabel: string;
  /** `{count}` */
  readonly activateQuestionsText: Plural;
  /** `{number}` */
  readonly questionLabel: string;
  readonly questionPlaceholder: string;
  readonly answerLabel: string;
  readonly activatedHeading: string;
  readonly activatedSso: Named;
  readonly activatedPassword: string;
  readonly activatedSignedIn: string;
  readonly questions: Readonly<Record<string, string>>;
  readonly continue: string;
  readonly handoffHeading: Named;
  readonly handoffText: string;
  readonly stalledText: string;
  readonly openAgain: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly cancel: string;
  readonly waitingHeading: Named;
  readonly waitingText: string;
  readonly continueHere: string;
  readonly showWindow: string;
  readonly handedOverHeading: string;
  readonly returningHeading: string;
  readonly resendActivation: string;
  readonly framedHeading: string;
  readonly framedText: string;
  readonly openWindow: string;
  readonly ssoFailedHeading: Named;
  readonly tryAgain: string;
  /** `{identifier}` */
  readonly signInAs: string;
  readonly temporaryPassword: string;
  readonly support: string;
  /** `{reference}` */
  readonly reference: string;
  readonly copyReference: string;
  readonly ambiguousHeading: string;
  readonly lockedHeading: string;
  /** `{time}`, such as “in 5 minutes” */
  readonly lockedText: string;
  /** `{name}` */
  readonly signedInHeading: string;
  readonly problems: Readonly<
    Record<ProblemCode, string> & Partial<Record<SharedProblemCode, string>>
  >;
  readonly violations: Readonly<Record<ViolationCode, string>>;
}

/** The texts of the first step. */
export interface FirstMessages extends Pick<
  Messages,
  'identifyHeading' | 'identifierLabel' | 'alternatives' | 'remember' | 'next' | 'guest' | 'support'
> {
  readonly problems: Readonly<Record<'unavailable', string>>;
}

/** What a secret must be like. */
export type Rule = 'digits' | 'exactDigits' | 'characters' | 'exactCharacters';

/** Own wording of a host: single texts, also single ones of a table of texts. */
export type Wording = Part<Messages>;
type Part<Texts> = Texts extends string
  ? string
  : { readonly [Key in keyof Texts]?: Part<Texts[Key]> };

/** The messages of a language with a host's own wording; what it leaves out stays. */
export function withWording<Texts extends FirstMessages>(messages: Texts, wording: Wording): Texts {
  return overlaid(messages, wording) as Texts;
}

function overlaid(given: unknown, own: unknown): unknown {
  if (!isTable(given) || !isTable(own)) return own ?? given;
  const texts = Object.entries(own).map(([key, text]) => [key, overlaid(given[key], text)]);
  return { ...given, ...(Object.fromEntries(texts) as object) };
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
