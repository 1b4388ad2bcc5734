import { render } from 'lit/html.js';
import type { LoginActionName } from './events.ts';
import { emit } from './events.ts';
import { firstContext } from './instant/first-context.ts';
import { readProperties } from './instant/read-properties.ts';
import { languageOf } from './language-of.ts';
import { LightForm } from './light-form.ts';
import type { Action, State } from './machine/states.ts';
import { start } from './machine/states.ts';
import type { FirstProblemCode } from './messages/messages.ts';
import type { Properties } from './options.ts';
import { withDefaults } from './options.ts';
import { constructed } from './styles/constructed.ts';
import { adoptFirstSheet } from './styles/first-sheet.ts';
import { frameSheet } from './styles/frame-sheet.ts';
import { followsSystem } from './styles/theme.ts';
import { busy } from './views/busy.ts';
import { frame } from './views/frame.ts';
import { identify } from './views/identify.ts';
import type { FirstContext, StepView } from './views/view.ts';

/** What `:state(system-scheme)` does, which only an element can have. */
const systemScheme = constructed(':host { color-scheme: light dark }');

/** Once it is defined it renders itself. */
interface Widget extends HTMLElement {
  readonly updateComplete?: Promise<unknown>;
  readonly hasUpdated?: boolean;
}

/**
 * The first step of an element that is not defined yet: it is seen, typed into and submitted as later. The
 * element goes on with the same form.
 */
export class EarlyForm {
  readonly #widget: Widget;
  readonly #form: LightForm;
  readonly #context: FirstContext;
  readonly #onSubmit: () => void;
  #last: Action | undefined;

  /** @param onSubmit Called when an identifier was submitted. */
  constructor(widget: Widget, onSubmit: () => void) {
    const raw = propertiesOf(widget);
    const form = LightForm.of(widget);
    const act = (action: LoginActionName) => emit(widget, 'login-action', { action });
    const own = { id: form.id, act, dispatch: this.#dispatch };
    this.#widget = widget;
    this.#onSubmit = onSubmit;
    this.#form = form;
    this.#context = firstContext(raw, languageOf(widget), own);
    adoptFirstSheet(widget.getRootNode());
    this.#showFrame();
    form.keep();
    form.identifier.value ||= raw.identifier;
    form.root.inert = raw.disabled;
    this.#show(identify(start, this.#context));
    if (widget.hasAttribute('autofocus')) form.takeFocus();
  }

  /** The element is there: what the person did last is done again, for it. */
  async handOver(): Promise<void> {
    await this.#widget.updateComplete;
    if (this.#last) this.#form.dispatch(this.#last);
    this.#last = undefined;
  }

  /** The element did not come: the person reads why, and may submit again what she has typed. */
  fail(): void {
    if (this.#last?.type !== 'identifier-submitted') return;
    this.#last = undefined;
    this.#refuse(navigator.onLine ? 'unavailable' : 'offline');
  }

  readonly #dispatch = (action: Action): void => {
    if (this.#widget.hasUpdated) return;
    this.#last = action;
    if (action.type === 'refused') this.#refuse(action.problem.code as FirstProblemCode);
    if (action.type !== 'identifier-submitted') return;
    const { identifier } = action;
    const view = busy(identify(start, this.#context), this.#context.messages.checking);
    this.#show(view, { step: 'discovering', identifier, intent: 'sign-in', from: start });
    this.#onSubmit();
  };

  #refuse(code: FirstProblemCode): void {
    const view = identify(start, this.#context);
    const alert = this.#context.messages.problems[code];
    this.#show({ ...view, problem: { code }, alert });
    this.#form.follow(true);
  }

  #show(view: StepView, state: State = start): void {
    this.#form.render(state, { ...view, step: 'identify' }, this.#context);
  }

  /** The card around the form. The element makes it anew, without a pixel of difference. */
  #showFrame(): void {
    const shadow = this.#widget.attachShadow({ mode: 'open' });
    const sheets = [frameSheet()];
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    if (dark && followsSystem(this.#widget)) sheets.push(systemScheme());
    shadow.adoptedStyleSheets = sheets;
    // In a fragment, since the element's own rendering into the root is to find no trace of this one.
    const card = document.createDocumentFragment();
    render(
      frame(this.#context, () => undefined),
      card,
    );
    shadow.append(card);
  }
}

/** By attributes, and by what scripts of the host have set already. */
function propertiesOf(widget: HTMLElement): Properties {
  const read = readProperties((name) => widget.getAttribute(name));
  return withDefaults({ ...read, ...Object.fromEntries(Object.entries(widget)) });
}
