import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
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

export interface SecretFieldOptions extends FieldOptions {
  /** Name of the button that shows what was typed. */
  readonly reveal: string;
  /** Told while Caps Lock is on; without it nothing is. */
  readonly capsLock?: string;
}

/** Problems of what was typed. Others, such as an outage, are told beside a field and do not call it wrong. */
const TYPED = /^(identifier|password|pin|answers|invalid|temporary)_/;

export const blamesField = (problem: Problem | undefined): boolean =>
  problem !== undefined && TYPED.test(problem.code);

// Texts are set as properties: page translation wraps text nodes, and a wrapped one can't be updated.

const hintOf = ({ id, hint }: FieldOptions) =>
  hint ? html`<p id="${id}-hint" data-part="hint" .textContent=${hint}></p>` : nothing;

const describedBy = ({ id, hint, describedBy: other }: FieldOptions) =>
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

/**
 * A masked field with a button to show it. Its value lives in the `<input>` alone and is never bound. The
 * markers keep session recorders from storing what is shown in clear.
 */
export function secretField(options: SecretFieldOptions): TemplateResult {
  const { id, name, label, autocomplete, inputMode, invalid, reveal, capsLock } = options;
  const tell = capsLock ? (event: Event) => tellCapsLock(event, capsLock) : nothing;
  return html`<div data-part="field">
    <label for=${id} .textContent=${label}></label>
    <div data-part="secret">
      <input
        id=${id}
        name=${name}
        type="password"
        class="ph-no-capture rr-mask"
        autocomplete=${autocomplete}
        inputmode=${inputMode ?? nothing}
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="go"
        translate="no"
        data-secret
        data-sentry-mask
        data-dd-privacy="mask"
        aria-invalid=${invalid ? 'true' : nothing}
        aria-describedby=${describedBy(options)}
        @keydown=${tell}
        @keyup=${tell}
        @focus=${tell}
      />
      <button
        type="button"
        data-part="reveal"
        aria-label=${reveal}
        aria-pressed="false"
        aria-controls=${id}
        @mousedown=${keepFocus}
        @click=${toggle}
      ></button>
    </div>
    ${capsLock ? html`<p data-part="caps" aria-live="polite"></p>` : nothing} ${hintOf(options)}
  </div>`;
}

/** Masks every secret below `root` again; with `clear`, empties it too. */
export function maskSecrets(root: ParentNode, clear: boolean): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-secret]')) {
    setRevealed(input, false);
    if (clear) input.value = '';
  }
}

function toggle(event: Event): void {
  const input = (event.currentTarget as Element).previousElementSibling as HTMLInputElement;
  setRevealed(input, input.type === 'password');
}

function setRevealed(input: HTMLInputElement, revealed: boolean): void {
  const type = revealed ? 'text' : 'password';
  if (input.type === type) return;
  const { selectionStart, selectionEnd } = input;
  input.type = type;
  // Some engines move the caret to the start when the type changes.
  input.setSelectionRange(selectionStart, selectionEnd);
  input.nextElementSibling?.setAttribute('aria-pressed', String(revealed));
}

/** A pointer on the button leaves the focus, and with it the on-screen keyboard, where it was. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

/**
 * Known from keys only, so that a field which gets focus starts without. One that loses it keeps the text,
 * out of sight: if the form became shorter under a pointer that is down, the click would miss.
 */
function tellCapsLock(event: Event, message: string): void {
  const input = event.currentTarget as HTMLInputElement;
  const hint = input.closest('[data-part=field]')?.querySelector('[data-part=caps]');
  const on = event.type !== 'focus' && (event as KeyboardEvent).getModifierState('CapsLock');
  const text = on ? message : '';
  if (hint && hint.textContent !== text) hint.textContent = text;
}
