import type { TemplateResult } from 'lit/html.js';
import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Identifier } from '../machine/states.ts';
import type { ShownStep, StepView, ViewContext } from './view.ts';

type Part = TemplateResult | typeof nothing;

/** Above the form: what this step is about, and who signs in. */
export function intro(
  identifier: Identifier | null,
  view: StepView,
  { id, options }: ViewContext,
): TemplateResult {
  return html`<div
      id=${id('heading')}
      role="heading"
      aria-level=${options.headingLevel}
      tabindex="-1"
      aria-describedby=${view.text && !view.announce && !view.fields ? id('text') : nothing}
      data-part="heading"
      .textContent=${view.heading}
    ></div>
    ${view.text ? html`<p id=${id('text')} data-part="text" .textContent=${view.text}></p>` : nothing}
    ${view.account && identifier ? account(identifier, view.account, id('account')) : nothing}`;
}

function account(
  { value, extension }: Identifier,
  { label, change, onChange }: AccountLine,
  id: string,
) {
  return html`<div data-part="account">
    <span data-part="account-label" .textContent=${label}></span>
    <bdi
      id=${id}
      translate="no"
      .textContent=${extension ? `${value} · ${extension}` : value}
    ></bdi>
    <button
      type="button"
      data-part="link"
      aria-describedby=${id}
      @click=${onChange}
      .textContent=${change}
    ></button>
  </div>`;
}

export interface AccountLine {
  readonly label: string;
  readonly change: string;
  readonly onChange: () => void;
}

/** In the form, below the identifier. */
export function rest(view: ShownStep, { id }: ViewContext): TemplateResult {
  const { step, problem, alert } = view;
  // No white space inside: an empty part must be `:empty`.
  const told = problem && keyed(problem, html`<p .textContent=${alert}></p>`);
  return html`${keyed(step, html`<div data-part="fields">${view.fields ?? nothing}</div>`)}
    <div id=${id('problem')} role="alert" data-part="problem">${told ?? nothing}</div>
    ${keyed(step, html`${submitButton(view)}${otherButtons(view)}`)}`;
}

/** The one thing that Enter does. Busy, it stays focusable, and the form refuses a second submit. */
export function submitButton({ submit, busy }: StepView): Part {
  if (!submit) return busy ? html`<div data-part="progress"></div>` : nothing;
  return html`<button
    type="submit"
    data-part="submit"
    aria-disabled=${busy ? 'true' : nothing}
    .textContent=${submit.label}
  ></button>`;
}

export function otherButtons({ others = [] }: StepView): Part {
  if (others.length === 0) return nothing;
  return html`<div data-part="others">
    ${others.map(
      ({ label, kind, onClick }) =>
        html`<button
          type="button"
          data-part=${kind}
          aria-disabled=${onClick ? nothing : 'true'}
          @click=${onClick ?? nothing}
          .textContent=${label}
        ></button>`,
    )}
  </div>`;
}
