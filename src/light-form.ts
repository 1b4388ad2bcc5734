import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isSameIdentifier } from './identifier.ts';
import type { Action, Identifier, Problem, State } from './machine/states.ts';
import { problemOf } from './machine/states.ts';
import { problemText } from './messages/messages.ts';
import { maskSecrets } from './views/field.ts';
import { identifierSubmitted } from './views/identify.ts';
import { intro, otherButtons, submitButton } from './views/layout.ts';
import type { StepView, ViewContext } from './views/view.ts';
import { show, shownStep } from './views/view.ts';

/**
 * The part of the element that lives in the light DOM, where password managers look: one form, with one
 * identifier `<input>` for the whole flow. That node is made once; Lit renders before and behind it, never
 * over it, so its text, caret, focus, autofill and IME survive every step.
 */
export class LightForm {
  /** What the element slots in. */
  readonly root = create('div', { 'data-login-widget': '', slot: 'form' });
  readonly identifier = create('input', {
    name: 'username',
    type: 'text',
    autocomplete: 'username',
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'next',
    translate: 'no',
  });
  readonly #label = create('label');
  readonly #field = create('div', { 'data-part': 'identifier' });
  readonly #before = create('div', { 'data-part': 'intro' });
  readonly #after = create('div', { 'data-part': 'rest' });
  readonly #form = create('form', { method: 'dialog', novalidate: '' });
  readonly #status = create('p', { role: 'status', 'data-part': 'status' });
  #view: StepView | undefined;
  #context: ViewContext | undefined;
  #shown: string | undefined;
  #followed: string | undefined = 'identify';
  #account: Identifier | null = null;
  #engaged = false;

  constructor(id: (name: string) => string) {
    this.identifier.id = this.#label.htmlFor = id('identifier');
    this.#form.setAttribute('aria-labelledby', id('heading'));
    this.#form.addEventListener('submit', this.#onSubmit);
    this.#field.append(this.#label, this.identifier);
    this.#form.append(this.#field, this.#after);
    this.root.append(this.#before, this.#form, this.#status);
    for (const type of ['submit', 'click']) {
      this.root.addEventListener(type, () => (this.#engaged = true), true);
    }
  }

  render(state: State, context: ViewContext): void {
    const view = show(state, context);
    const step = shownStep(state);
    const entered = step !== this.#shown;
    this.#view = view;
    this.#context = context;
    this.#shown = step;
    this.root.lang = context.language;
    this.root.dataset['step'] = step;
    this.#renderIdentifier(state, view, entered);
    render(intro(state.identifier, view, context), this.#before);
    render(
      this.#rest(view, step, state.step === 'locked' ? undefined : problemOf(state), context),
      this.#after,
    );
    for (const input of this.#after.querySelectorAll('input')) input.readOnly = !!view.busy;
    this.#form.setAttribute('aria-busy', String(!!view.busy));
    setText(this.#status, view.busy ?? view.announce ?? '');
    // A form that leaves the page after success is what makes managers offer to save.
    if (state.step === 'signed-in') this.#form.remove();
    else if (!this.#form.isConnected) this.#before.after(this.#form);
  }

  /**
   * Lets the focus follow the flow once a person has acted here; never takes it from something else.
   *
   * @param failed A problem was shown, so that focus goes to its field also within a step.
   */
  follow(failed: boolean): void {
    const entered = this.#followed !== this.#shown;
    if (!entered && !failed) return;
    this.#followed = this.#shown;
    if (!this.#engaged || !this.#mayFocus) return;
    this.focusStep();
    // Back to say another name: typing replaces the old one.
    if (entered && this.#view?.editable) this.identifier.select();
  }

  /** Takes the focus at load, unless something else has it; the page does not scroll for it. */
  takeFocus(): void {
    if (!this.#mayFocus) return;
    // WebKit scrolls all the same to what has no layout yet.
    this.root.getBoundingClientRect();
    this.focusStep({ preventScroll: true });
  }

  /** Focuses what the step is about: its first field, else its heading. */
  focusStep(options?: FocusOptions): void {
    const field = this.#view?.editable
      ? this.identifier
      : this.#after.querySelector<HTMLElement>(':not([hidden]) > [data-part] input');
    const target = field ?? this.root.querySelector<HTMLElement>('[data-part=heading]');
    target?.focus(options);
  }

  get #mayFocus(): boolean {
    const active = document.activeElement ?? document.body;
    return active === document.body || active.contains(this.root) || this.root.contains(active);
  }

  /** What submitting the identifier means now. */
  identifierAction(context: ViewContext): Action {
    return identifierSubmitted(new FormData(this.#form), context);
  }

  /** The person wants this browser to know the identifier next time. */
  get remembers(): boolean {
    return new FormData(this.#form).has('remember');
  }

  maskSecrets(clear: boolean): void {
    maskSecrets(this.#after, clear);
  }

  #renderIdentifier({ identifier }: State, view: StepView, entered: boolean): void {
    const { identifier: input } = this;
    const editable = view.editable === true;
    this.#account = editable ? null : identifier;
    if (identifier && entered && (!editable || !input.value)) input.value = identifier.value;
    input.readOnly = !editable || !!view.busy;
    // Behind the account line it is for password managers only.
    this.#field.toggleAttribute('data-aside', !editable);
    if (editable) {
      input.removeAttribute('tabindex');
      this.#field.removeAttribute('aria-hidden');
    } else {
      input.tabIndex = -1;
      this.#field.setAttribute('aria-hidden', 'true');
    }
    input.inputMode = view.keyboard ?? input.inputMode;
    setText(this.#label, view.identifierLabel ?? this.#label.textContent);
  }

  #rest(view: StepView, step: string, problem: Problem | undefined, context: ViewContext) {
    const { id, messages } = context;
    this.#describeIdentifier(view, problem, id('problem'));
    // No white space inside: an empty part must be `:empty`.
    const text = problemText(problem, messages, step === 'sso-failed' ? 'sso_failed' : undefined);
    const alert = problem && keyed(problem, html`<p .textContent=${text}></p>`);
    return html`${keyed(step, html`<div data-part="fields">${view.fields ?? nothing}</div>`)}
      <div id=${id('problem')} role="alert" data-part="problem">${alert ?? nothing}</div>
      ${keyed(step, html`${submitButton(view)}${otherButtons(view)}`)}`;
  }

  #describeIdentifier(view: StepView, problem: Problem | undefined, id: string): void {
    const { identifier: input } = this;
    if (view.editable && problem) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', id);
    } else {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // A form of the host around this one is not meant.
    event.stopPropagation();
    const [view, context] = [this.#view, this.#context];
    this.maskSecrets(false);
    if (!view?.submit || !context || view.busy) return;
    // Read now: scripts and password managers fill fields without telling.
    const data = new FormData(this.#form);
    context.dispatch(this.#otherIdentifier(context, data) ?? view.submit.action(data));
  };

  /** A manager that filled in another account at a later step: the decision was for somebody else. */
  #otherIdentifier(context: ViewContext, data: FormData): Action | null {
    const account = this.#account;
    if (!account || this.identifier.value === account.value) return null;
    const action = identifierSubmitted(data, context);
    const filled = action.type === 'identifier-submitted' && action.identifier;
    if (filled && isSameIdentifier(filled, account)) return null;
    context.dispatch({ type: 'identifier-changed' });
    return action;
  }
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
