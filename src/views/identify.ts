import { html, nothing } from 'lit';
import { parseIdentifier } from '../identifier.ts';
import type { Action, Ambiguous, Identify } from '../machine/states.ts';
import { textField } from './field.ts';
import type { OtherWay, StepView, ViewContext } from './view.ts';

export function identify(_state: Identify, context: ViewContext): StepView {
  const { messages } = context;
  return { ...ask(context), heading: messages.identifyHeading };
}

/** The same field again: the identifier that was typed does not say enough. */
export function ambiguous(_state: Ambiguous, context: ViewContext): StepView {
  const { messages } = context;
  return {
    ...ask(context),
    heading: messages.ambiguousHeading,
    text: messages.problems.account_ambiguous,
  };
}

function ask(context: ViewContext): Omit<StepView, 'heading'> {
  const { messages, options, phoneTyped, id, act } = context;
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
    fields: html`${
      phoneTyped
        ? textField({
            id: id('extension'),
            name: 'extension',
            label: messages.extensionLabel,
            autocomplete: 'tel-extension',
            inputMode: 'numeric',
            invalid: false,
          })
        : nothing
    }`,
    submit: { label: messages.next, action: (data) => identifierSubmitted(data, context) },
    others: options.guest ? [guest] : [],
  };
}

/** "Email, phone number or user name", as the language lists things. */
function identifierLabel({ messages, options, language }: ViewContext): string {
  const names = options.identifierTypes.map((type) => messages.identifierLabel[type]);
  const label = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return label.charAt(0).toLocaleUpperCase(language) + label.slice(1);
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
