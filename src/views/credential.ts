import { foldDigits } from '../identifier.ts';
import type { Action, Password, Pin } from '../machine/states.ts';
import { otherWays } from './choose.ts';
import { blamesField } from './field.ts';
import { secretField } from './secret-field.ts';
import type { OtherWay, StepView, ViewContext } from './view.ts';

/** Asks for the password or the PIN, and offers the other ways of the same decision. */
export function credential(state: Password | Pin, context: ViewContext): StepView {
  const { messages, id, act, dispatch } = context;
  const { problem, decision } = state;
  const shared = {
    id: id('secret'),
    name: 'password',
    autocomplete: 'current-password',
    describedBy: id(problem ? 'problem' : 'account'),
    invalid: blamesField(problem),
  };
  const forgot: OtherWay = {
    label: messages.forgot,
    kind: 'link',
    onClick: () => {
      act('forgot-password');
    },
  };
  const others = otherWays(
    decision.methods.filter((method) => method.type !== state.step),
    messages,
    dispatch,
  );
  if (state.step === 'pin') {
    return {
      heading: messages.pinHeading,
      fields: secretField({
        ...shared,
        label: messages.pinLabel,
        reveal: messages.showPin,
        inputMode: 'numeric',
      }),
      submit: { label: messages.signIn, action: submittedPin },
      others,
    };
  }
  return {
    heading: messages.passwordHeading,
    ...(state.forgot && { text: messages.forgotSent, announce: messages.forgotSent }),
    fields: secretField({
      ...shared,
      label: messages.passwordLabel,
      reveal: messages.showPassword,
      capsLock: messages.capsLock,
    }),
    submit: { label: messages.signIn, action: submittedPassword },
    others: [...others, forgot],
  };
}

/** Byte for byte: a password is never trimmed, folded or normalised. */
function submittedPassword(data: FormData): Action {
  const secret = secretOf(data);
  return secret
    ? { type: 'secret-submitted', secret }
    : { type: 'refused', problem: { code: 'password_missing' } };
}

/** Grouping that comes along with pasted numbers. */
const GROUPING = /[\s\p{Cf}\p{Pd}]/gu;

/** A PIN is a number: digits of any script count, grouping does not; letters are never skipped. */
export function readPin(text: string): { pin: string } | { code: string } {
  const pin = foldDigits(text.replace(GROUPING, ''));
  if (!pin) return { code: 'pin_missing' };
  return /^\d+$/.test(pin) ? { pin } : { code: 'pin_not_digits' };
}

function submittedPin(data: FormData): Action {
  const read = readPin(secretOf(data));
  return 'pin' in read
    ? { type: 'secret-submitted', secret: read.pin }
    : { type: 'refused', problem: { code: read.code } };
}

function secretOf(data: FormData): string {
  return String(data.get('password') ?? '');
}
