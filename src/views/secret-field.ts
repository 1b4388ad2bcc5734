import type { TemplateResult } from 'lit/html.js';
import { html, nothing } from 'lit/html.js';
import { setRevealed } from './mask-secrets.ts';

export interface SecretFieldOptions {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly inputMode?: 'numeric';
  readonly hint?: string;
  /** Ids of what describes the field beside its hint. */
  readonly describedBy: string;
  readonly invalid: boolean;
  /** Name of the button that shows what was typed. */
  readonly reveal: string;
  /** Told while Caps Lock is on; without it nothing is. */
  readonly capsLock?: string;
}

/**
 * A masked field with a button to show it. Its value lives in the `<input>` alone and is never bound. The
 * markers keep session recorders from storing what is shown in clear.
 */
export function secretField(options: SecretFieldOptions): TemplateResult {
  const { id, name, label, autocomplete, inputMode, hint, invalid, reveal, capsLock } = options;
  const tell = capsLock ? (event: Event) => tellCapsLock(event, capsLock) : nothing;
  return html`<div data-part="field">
    <label for=${id} .textContent=${label}></label>
    <div data-part="secret">
      <input
        id=${id}
        name=${name}
        type="password"
        class=${'ph-no-capture rr-mask'}
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
        aria-describedby=${hint ? `${options.describedBy} ${id}-hint` : options.describedBy}
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
    ${capsLock ? html`<p data-part="caps" aria-live="polite"></p>` : nothing}
    ${hint ? html`<p id=${`${id}-hint`} data-part="hint" .textContent=${hint}></p>` : nothing}
  </div>`;
}

function toggle(event: Event): void {
  const input = (event.currentTarget as Element).previousElementSibling as HTMLInputElement;
  setRevealed(input, input.type === 'password');
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
