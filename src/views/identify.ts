import { html, nothing } from 'lit/html.js';
import { parseIdentifier } from '../identifier.ts';
import type { Action, Identify } from '../machine/states.ts';
import { extensionField, rememberBox } from './field.ts';
import { identifierKeyboard, identifierLabel } from './identifier-label.ts';
import type { OtherWay, StepView, ViewContext } from './view.ts';

export function identify({ problem }: Identify, context: ViewContext): StepView {
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
export function ask(context: ViewContext) {
  const { messages, options, phoneTyped, remembered, id, act } = context;
  const extension = extensionField(id('extension'), messages.extensionLabel);
  const remember = rememberBox(id('remember'), messages.remember, remembered);
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
    keyboard: identifierKeyboard(options.identifierTypes),
    fields: html`${phoneTyped ? extension : nothing}${options.remember ? remember : nothing}`,
    submit: {
      label: messages.next,
      action: (data: FormData) => identifierSubmitted(data, context),
    },
    others: options.guest ? [guest] : [],
  };
}

/** Reads the fields of this step; safe for anything that can be typed. */
export function identifierSubmitted(data: FormData, { options }: ViewContext): Action {
  if (!options.backend) return { type: 'refused', problem: { code: 'configuration' } };
  const text = (name: string) => String(data.get(name) ?? '');
  const parsed = parseIdentifier(text('username'), options.identifierTypes, text('extension'));
  return 'code' in parsed
    ? { type: 'refused', problem: { code: parsed.code } }
    : { type: 'identifier-submitted', identifier: parsed.identifier };
}
