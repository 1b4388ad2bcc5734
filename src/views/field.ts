import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Problem } from '../machine/states.ts';

/** Problems of what was typed. Others, such as an outage, are told beside a field and do not call it wrong. */
const TYPED = /^(identifier|password|pin|answers|invalid|temporary)_/;

export const blamesField = (problem: Problem | undefined): boolean =>
  problem !== undefined && TYPED.test(problem.code);

// Texts are set as properties: page translation wraps text nodes, and a wrapped one can't be updated.

/** For the extension of a phone number. */
export function extensionField(id: string, label: string): TemplateResult {
  return html`<div data-part="field">
    <label for=${id} .textContent=${label}></label>
    <input id=${id} name="extension" type="text" autocomplete="tel-extension" inputmode="numeric" />
  </div>`;
}

/** @param checked At first; what a person does to it stays. */
export function rememberBox(id: string, label: string, checked: boolean): TemplateResult {
  return html`<div data-part="check">
    <input id=${id} name="remember" type="checkbox" ?checked=${checked} />
    <label for=${id} .textContent=${label}></label>
  </div>`;
}
