import { render } from 'lit/html.js';
import type { FormPieces } from './form-pieces.ts';
import { takePieces } from './form-pieces.ts';
import { renderIdentifier, setAside } from './identifier-field.ts';
import { isSameIdentifier } from './identifier.ts';
import type { Action, Identifier, State } from './machine/states.ts';
import { mayFocus } from './may-focus.ts';
import { set, setText } from './set.ts';
import { takeFocus } from './take-focus.ts';
import { uniqueIds } from './unique-ids.ts';
import { identifierSubmitted } from './views/identify.ts';
import { intro, rest } from './views/layout.ts';
import { maskSecrets } from './views/mask-secrets.ts';
import type { ShownStep, ViewContext } from './views/view.ts';
import { show } from './views/view.ts';

/** What is ours among the children of the element. */
const OURS = ':scope > [data-login-widget]';

/** Where something is to be typed or chosen now. */
const FIELDS = ':is(input, select):not([hidden] *)';

/**
 * The part of the element that lives in the light DOM, where password managers look: one form, with one
 * identifier `<input>` for the whole flow. That node is made once; Lit renders before and behind it, never
 * over it, so its text, caret, focus, autofill and IME survive every step.
 */
export class LightForm {
  /** Makes ids that no other element of the page has. */
  readonly id = uniqueIds();
  readonly #host: Element;
  readonly #pieces: FormPieces;
  #view: ShownStep | undefined;
  #context: ViewContext | undefined;
  #shown: string | undefined;
  #followed: string | undefined = 'identify';
  #account: Identifier | null = null;
  #engaged = false;
  /** The button that was pressed before there was a view. */
  #pressed: string | undefined;
  #offered = '';
  /** What the view had last to tell. */
  #told = '';

  constructor(host: Element) {
    const pieces = takePieces(host.querySelector<HTMLElement>(OURS));
    const { id } = this;
    this.#host = host;
    this.#pieces = pieces;
    const { root, form, label, identifier } = pieces;
    identifier.id = label.htmlFor = id('identifier');
    form.setAttribute('aria-labelledby', id('heading'));
    form.addEventListener('submit', this.#onSubmit);
    const engage = ({ target }: Event) => {
      this.#engaged = true;
      if (!this.#view) this.#pressed ??= (target as Element).closest('button')?.dataset['part'];
    };
    for (const type of ['submit', 'click']) root.addEventListener(type, engage, true);
  }

  get root(): HTMLElement {
    return this.#pieces.root;
  }

  get identifier(): HTMLInputElement {
    return this.#pieces.identifier;
  }

  /** The host may have wiped its element, or put markup into it again; it has one form all the same. */
  readonly keep = (): void => {
    for (const other of this.#host.querySelectorAll(OURS)) {
      if (other === this.root) continue;
      this.identifier.value ||= other.querySelector('input')?.value ?? '';
      other.remove();
    }
    if (this.root.parentNode !== this.#host) this.#host.append(this.root);
  };

  /** Puts what the host says into the field, once, unless somebody has typed. */
  offer(identifier: string): void {
    if (identifier !== this.#offered) this.identifier.value ||= identifier;
    this.#offered = identifier;
  }

  render(state: State, context: ViewContext): void {
    const view = show(state, context);
    const { step } = view;
    const entered = step !== this.#shown;
    const first = this.#shown === undefined;
    this.#view = view;
    this.#context = context;
    const atButton = first && this.#clear();
    const pressed = first && view.editable && this.#pressed;
    this.#shown = step;
    set(this.root, 'lang', context.language);
    set(this.root, 'dir', context.direction);
    set(this.root, 'data-step', step);
    this.#account = view.editable ? null : state.identifier;
    renderIdentifier(this.#pieces, state, view, entered, this.id);
    render(intro(state.identifier, view, context), this.#pieces.before);
    render(rest(view, context), this.#pieces.after);
    for (const input of this.#pieces.after.querySelectorAll('input')) input.readOnly = !!view.busy;
    set(this.#pieces.form, 'aria-busy', String(!!view.busy));
    if (atButton) this.#button('submit')?.focus();
    if (pressed) queueMicrotask(() => this.#button(pressed)?.click());
    // A heading is told by the focus that it gets.
    const told = (view.busy !== view.heading && view.busy) || (view.announce ?? '');
    if (told !== this.#told) setText(this.#pieces.status, (this.#told = told));
    // A form that leaves the page after success is what makes managers offer to save.
    if (state.step === 'signed-in') this.#pieces.form.remove();
    else if (!this.#pieces.form.isConnected) this.#pieces.before.after(this.#pieces.form);
  }

  /**
   * Lets the focus follow the flow once a person has acted here; never takes it from something else.
   *
   * @param within A problem or another part was shown, so that focus goes to its field also within a step.
   */
  follow(within: boolean): void {
    const entered = this.#followed !== this.#shown;
    if (!entered && !within) return;
    this.#followed = this.#shown;
    const focused = this.root.querySelector(':focus');
    if (this.#engaged && mayFocus(this.root)) {
      this.focusStep();
      // Back to say another name: typing replaces the old one.
      if (entered && this.#view?.editable) this.identifier.select();
    }
    setAside(this.#pieces, !this.#view?.editable);
    // What the focus does not come to is told all the same; an alert tells itself.
    const unheard = !within && focused === this.root.querySelector(':focus') && this.#view;
    const about = unheard ? [unheard.heading, unheard.text].filter(Boolean).join(' — ') : '';
    setText(this.#pieces.status, this.#told || about);
  }

  /** Takes the focus at load, unless something else has it; the page does not scroll for it. */
  takeFocus(): void {
    takeFocus(this.root, (options) => {
      this.focusStep(options);
    });
  }

  /** Focuses what the step is about: its first field with nothing in it, else its first one, else its heading. */
  focusStep(options?: FocusOptions): void {
    const visible = [...this.#pieces.after.querySelectorAll<HTMLInputElement>(FIELDS)];
    const field = this.#view?.editable
      ? this.identifier
      : (visible.find(({ value }) => !value) ?? visible[0]);
    const target = field ?? this.root.querySelector<HTMLElement>('[data-part=heading]');
    target?.focus(options);
    // What has the focus already does not come into sight by it, where texts above it have become longer.
    if (!options && target?.matches(':focus')) target.scrollIntoView({ block: 'nearest' });
  }

  /** As if a person had done it here. */
  dispatch(action: Action): void {
    this.#context?.dispatch(action);
  }

  /** What submitting the identifier means now. */
  identifierAction(context: ViewContext): Action {
    return identifierSubmitted(new FormData(this.#pieces.form), context);
  }

  /** The person wants this browser to know the identifier next time. */
  get remembers(): boolean {
    return new FormData(this.#pieces.form).has('remember');
  }

  /** Lit adds to what is there, so that goes first. True when the focus went with it. */
  #clear(): boolean {
    const { before, after } = this.#pieces;
    const focused = after.querySelector(':focus') !== null;
    before.replaceChildren();
    after.replaceChildren();
    return focused;
  }

  #button(part: string): HTMLElement | null {
    return this.#pieces.after.querySelector(`[data-part=${part}]`);
  }

  /** Nobody reads over a shoulder what was shown in clear. */
  readonly maskSecrets = (): void => {
    maskSecrets(this.#pieces.after, false);
  };

  /** Nobody finds here what was typed. */
  readonly forgetSecrets = (): void => {
    maskSecrets(this.#pieces.after, true);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // A form of the host around this one is not meant.
    event.stopPropagation();
    const [view, context] = [this.#view, this.#context];
    this.maskSecrets();
    if (!view?.submit || !context || view.busy) return;
    // Read now: scripts and password managers fill fields without telling.
    const data = new FormData(this.#pieces.form);
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
