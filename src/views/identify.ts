import { html, nothing } from 'lit/html.js';
import type { ReadableType } from '../identifier.ts';
import { parseIdentifier } from '../identifier.ts';
import type { Action, Identify } from '../machine/states.ts';
import { checkbox, textField } from './field.ts';
import type { FirstContext, OtherWay, StepView } from './view.ts';

export function identify({ problem }: Identify, context: FirstContext): StepView {
  const { messages, act } = context;
  const view = { ...ask(context), heading: messages.identifyHeading };
  if (problem?.code !== 'activation_invalid') return view;
  const resend: OtherWay = {
    label: messages.resendActivation,
    kind: 'link',
    onClick: () => {
      act('resend-activation');
    },
  };
  return { ...view, others: [...view.others, resend] };
}

/** The identifier field, and what may stand beside it. */
export function ask(context: FirstContext) {
  const { messages, options, phoneTyped, remembered, id, act } = context;
  const extension = textField({
    id: id('extension'),
    name: 'extension',
    label: messages.extensionLabel,
    autocomplete: 'tel-extension',
    inputMode: 'numeric',
    invalid: false,
  });
  const remember = checkbox({
    id: id('remember'),
    name: 'remember',
    label: messages.remember,
    checked: remembered,
  });
  const guest: OtherWay = {
    label: messages.guest,
    kind: 'way',
    onClick: () => {
      act('guest');
    },
  };
  return {
    editable: true,
    identifierLabel: identifierLabel(context),
    keyboard: keyboard(options.identifierTypes),
    fields: html`${phoneTyped ? extension : nothing}${options.remember ? remember : nothing}`,
    submit: {
      label: messages.next,
      action: (data: FormData) => identifierSubmitted(data, context),
    },
    others: options.guest ? [guest] : [],
  };
}

/** "Email, phone number or user name", by the texts alone: what browsers know of lists takes them 50 ms to load. */
function identifierLabel({ messages, options, language }: FirstContext): string {
  const names = options.identifierTypes.map(
    (type) => messages.identifierLabel[type === 'exact-username' ? 'username' : type],
  );
  const all = [...new Set(names)];
  const { alternatives } = messages;
  const label = alternatives
    .slice(alternatives.indexOf(`{${String(3 - all.length)}}`))
    .replace(/\{\d\}/g, () => all.shift() ?? '');
  return label.charAt(0).toLocaleUpperCase(language) + label.slice(1);
}

/** An e-mail keyboard types everything; a telephone's does not. */
function keyboard(types: readonly ReadableType[]): 'email' | 'tel' | 'text' {
  if (types.includes('email')) return 'email';
  return types.every((type) => type === 'phone') ? 'tel' : 'text';
}

/** Reads the fields of this step; safe for anything that can be typed. */
export function identifierSubmitted(data: FormData, { options }: FirstContext): Action {
  if (!options.backend) return { type: 'refused', problem: { code: 'configuration' } };
  const text = (name: string) => String(data.get(name) ?? '');
  const parsed = parseIdentifier(text('username'), options.identifierTypes, text('extension'));
  return 'code' in parsed
    ? { type: 'refused', problem: { code: parsed.code } }
    : { type: 'identifier-submitted', identifier: parsed.identifier };
}
