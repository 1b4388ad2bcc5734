import type { TemplateResult } from 'lit/html.js';
import { html, nothing } from 'lit/html.js';
import type { ViewContext } from './view.ts';

/**
 * The shadow root: the card, and the places for what is the host's.
 *
 * @param onForm Called when what is slotted in as the form changes.
 */
export function frame(context: ViewContext, onForm: () => void): TemplateResult {
  const { guest } = context.options;
  return html`<div part="frame" lang=${context.language} dir=${context.direction ?? nothing}>
    <slot name="logo"></slot>
    <slot name="header"></slot>
    <slot name="form" @slotchange=${onForm}></slot>
    ${guest ? html`<slot name="guest"></slot>` : nothing}
    <slot name="support">${supportLink(context)}</slot>
    <slot name="footer"></slot>
  </div>`;
}

function supportLink({ options, messages, act }: ViewContext) {
  const { support } = options;
  if (!support) return nothing;
  const follow = (event: Event) => {
    if (!act('contact-support')) event.preventDefault();
  };
  return html`<a
    part="support"
    href=${support.href}
    @click=${follow}
    .textContent=${support.label ?? messages.support}
  ></a>`;
}
