import type { Method, SignInMethod, Step, User } from './machine/states.ts';

export type LoginActionName =
  'forgot-password' | 'contact-support' | 'guest' | 'other-account' | 'resend-activation';

/**
 * Every event of the element, by name: the type of its frozen `detail`. All bubble and are composed, and
 * are sent after state and DOM are up to date. None carries a secret or the identifier.
 */
export interface LoginEventDetails {
  /** Another step is shown. */
  'login-step': { readonly step: Step; readonly previous: Step };
  /** The backend has said how this person signs in. */
  'login-discovered': {
    /** By preference. */
    readonly methods: readonly Method['type'][];
    /** Single sign-on is the only way in. */
    readonly enforced: boolean;
  };
  /**
   * The browser is about to leave for single sign-on. Cancel it to navigate yourself, such as in the system
   * browser.
   */
  'login-redirect': {
    readonly url: string;
    readonly target: 'page' | 'popup';
    /** Its name, where the backend tells it. */
    readonly organisation: string | undefined;
  };
  /** Somebody is signed in. Cancel it to stay, instead of going to `return-to`. */
  'login-success': {
    /** With `id`, `displayName` and, where the backend tells it, `email`. */
    readonly user: User;
    readonly method: SignInMethod;
  };
  /** Something failed; the person sees a message and can go on. */
  'login-error': {
    /** One of the problem codes. */
    readonly code: string;
    readonly step: Step;
    /** Trying again may help. */
    readonly retryable: boolean;
    /** Seconds to wait before. */
    readonly retryAfter: number | undefined;
    /** What the person can tell the support desk. */
    readonly reference: string | undefined;
  };
  /** Somebody asks for something beside the way in. Cancel it to do it yourself. */
  'login-action': { readonly action: LoginActionName };
}
export type LoginEventName = keyof LoginEventDetails;
export type LoginEventMap = {
  [Name in LoginEventName]: CustomEvent<LoginEventDetails[Name]>;
};

const CANCELABLE = /redirect|success|action/;

/** @returns False when a listener cancelled the event. */
export function emit<Name extends LoginEventName>(
  target: EventTarget,
  name: Name,
  detail: LoginEventDetails[Name],
): boolean {
  const cancelable = CANCELABLE.test(name);
  const init = { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable };
  return target.dispatchEvent(new CustomEvent(name, init));
}

declare global {
  // They bubble and are composed, so every ancestor's `addEventListener` knows them.
  interface GlobalEventHandlersEventMap extends LoginEventMap {}
}
