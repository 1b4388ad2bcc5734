import type { TemplateResult } from 'lit/html.js';
import { html, nothing } from 'lit/html.js';
import type { Problem } from '../machine/states.ts';

export interface FieldOptions {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly inputMode?: 'numeric' | 'tel';
  readonly hint?: string;
  /** Ids of what describes the field beside its hint. */
  readonly describedBy?: string;
  readonly invalid: boolean;
}

/** Problems of what was typed. Others, such as an outage, are told beside a field and do not call it wrong. */
const TYPED = /^(identifier|password|pin|answers|invalid|temporary)_/;

export const blamesField = (problem: Problem | undefined): boolean =>
  problem !== undefined && TYPED.test(problem.code);

// Texts are set as properties: page translation wraps text nodes, and a wrapped one can't be updated.

export const hintOf = ({ id, hint }: FieldOptions) =>
  hint ? html`<p id=${`${id}-hint`} data-part="hint" .textContent=${hint}></p>` : nothing;

export const describedBy = ({ id, hint, describedBy: other }: FieldOptions) =>
  [other, hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || nothing;

export function textField(options: FieldOptions): TemplateResult {
  const { id, name, label, autocomplete, inputMode, invalid } = options;
  return html`<div data-part="field">
    <label for=${id} .textContent=${label}></label>
    <input
      id=${id}
      name=${name}
      type="text"
      autocomplete=${autocomplete}
      inputmode=${inputMode ?? nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
    />
    ${hintOf(options)}
  </div>`;
}

export interface CheckboxOptions {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** At first; what a person does to it stays. */
  readonly checked: boolean;
}

export function checkbox({ id, name, label, checked }: CheckboxOptions): TemplateResult {
  return html`<div data-part="check">
    <input id=${id} name=${name} type="checkbox" ?checked=${checked} />
    <label for=${id} .textContent=${label}></label>
  </div>`;
}
