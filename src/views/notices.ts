import type {
  Handoff,
  Locked,
  Returning,
  SignedIn,
  SsoFailed,
  Waiting,
} from '../machine/states.ts';
import type { Messages } from '../messages/messages.ts';
import { fill, fromNow, named, nameOf } from '../messages/phrases.ts';
import type { OtherWay, StepView, ViewContext } from './view.ts';

/** The browser is about to leave for the organisation's sign-in. */
export function handoff(
  { method, stalled }: Handoff,
  { messages, dispatch, address }: ViewContext,
): StepView {
  const heading = named(messages.handoffHeading, method.organisation);
  const link = address(method.redirect);
  const cancel = cancelling(messages, dispatch);
  if (!stalled) {
    return {
      heading,
      text: messages.handoffText,
      busy: heading,
      others: [cancel],
    };
  }
  return {
    heading,
    text: messages.stalledText,
    announce: messages.stalledText,
    submit: { label: messages.openAgain, action: () => ({ type: 'continued' }) },
    others: link
      ? [
          {
            label: messages.copyLink,
            kind: 'way',
            onClick: copying(link, messages.copied),
          },
          cancel,
        ]
      : [cancel],
  };
}

/** The button itself shows that it worked; where the clipboard is closed, it shows the text instead. */
const copying = (text: string, done: string) => (event: Event) => {
  const button = event.currentTarget as HTMLElement;
  const status = button.closest('[data-login-widget]')?.querySelector('[role=status]');
  const tell = (label: string) => () => {
    button.textContent = label;
    if (status) status.textContent = label;
  };
  // Outside of secure contexts, and in some apps, there is no clipboard at all.
  Promise.resolve(text)
    .then((copied) => navigator.clipboard.writeText(copied))
    .then(tell(done), tell(text));
};

/** SSO happens in another window. */
export function waiting(
  { method }: Waiting,
  { messages, dispatch, focusPopup }: ViewContext,
): StepView {
  return {
    heading: named(messages.waitingHeading, method.organisation),
    text: messages.waitingText,
    submit: { label: messages.continueHere, action: () => ({ type: 'continued' }) },
    others: [
      { label: messages.showWindow, kind: 'way', onClick: focusPopup },
      cancelling(messages, dispatch),
    ],
  };
}

const cancelling = (messages: Messages, dispatch: ViewContext['dispatch']): OtherWay => ({
  label: messages.cancel,
  kind: 'link',
  onClick: () => {
    dispatch({ type: 'identifier-changed' });
  },
});

export function returning({ handedOver }: Returning, { messages }: ViewContext): StepView {
  const heading = handedOver ? messages.handedOverHeading : messages.returningHeading;
  return { heading, ...(handedOver ? { announce: heading } : { busy: heading }) };
}

/** SSO did not work: what happened, and every way on that is left. */
export function ssoFailed(state: SsoFailed, { messages, dispatch }: ViewContext): StepView {
  const { identifier, problem, organisation, passwordAllowed } = state;
  const others: OtherWay[] = [];
  if (identifier) {
    others.push({
      label: passwordAllowed ? messages.usePassword : messages.temporaryPassword,
      kind: 'way',
      onClick: () => {
        dispatch({ type: 'retried', intent: 'password' });
      },
    });
  }
  const { reference } = problem;
  if (reference) {
    others.push({
      label: messages.copyReference,
      kind: 'link',
      onClick: copying(reference, messages.copied),
    });
  }
  const again =
    identifier && problem.code === 'sso_account_mismatch'
      ? fill(messages.signInAs, { identifier: identifier.value })
      : messages.tryAgain;
  return {
    heading: named(messages.ssoFailedHeading, organisation),
    ...(reference && { text: fill(messages.reference, { reference }) }),
    submit: { label: again, action: () => ({ type: 'retried', intent: 'sso' }) },
    others,
  };
}

/** Too many tries. The message counts down for the eye; it is announced once. */
export function locked(
  { remaining, problem }: Locked,
  { messages, language }: ViewContext,
): StepView {
  const text = (seconds: number) => fill(messages.lockedText, { time: fromNow(seconds, language) });
  const wait = problem.retryAfter ?? 0;
  return {
    heading: messages.lockedHeading,
    text: text(remaining),
    // Gone from the region that tells it before it is no longer true.
    announce: wait - remaining < 3 ? text(wait) : '',
  };
}

export function signedIn({ user }: SignedIn, { messages }: ViewContext): StepView {
  const name = nameOf(user.displayName) ?? nameOf(user.email) ?? user.id;
  return { heading: fill(messages.signedInHeading, { name }) };
}
