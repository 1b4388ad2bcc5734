import type { Action, ChangePassword, SecretRules } from '../machine/states.ts';
import { rulesText } from '../messages/phrases.ts';
import { blamesField } from './field.ts';
import { secretField } from './secret-field.ts';
import type { StepView, ViewContext } from './view.ts';

/** Replaces a temporary password. One field with a reveal button, not two to type twice. */
export function changePassword(
  state: ChangePassword,
  { messages, language, id }: ViewContext,
): StepView {
  return {
    heading: messages.changeHeading,
    text: messages.changeText,
    fields: secretField({
      id: id('new-password'),
      name: 'new-password',
      label: messages.newPasswordLabel,
      reveal: messages.showPassword,
      capsLock: messages.capsLock,
      autocomplete: 'new-password',
      hint: rulesText(state.rules, messages, language),
      describedBy: id(state.problem ? 'problem' : 'text'),
      invalid: blamesField(state.problem),
    }),
    submit: { label: messages.save, action: (data) => submitted(data, state.rules) },
  };
}

function submitted(data: FormData, rules: SecretRules): Action {
  const secret = String(data.get('new-password') ?? '');
  const violation = lengthViolation(secret, rules);
  return violation
    ? { type: 'refused', problem: { code: 'password_policy', violations: [{ code: violation }] } }
    : { type: 'secret-submitted', secret };
}

/** Counts code points, as people do (NIST SP 800-63B). */
export function lengthViolation(secret: string, rules: SecretRules): string | null {
  const { length } = Array.from(secret);
  if (length < rules.minLength) return 'too_short';
  return length > rules.maxLength ? 'too_long' : null;
}
