import type { LoginActionName } from './events.ts';
import { emit } from './events.ts';
import type { FirstProperties } from './first-options.ts';
import { firstDefaults, withDefaults } from './first-options.ts';
import { firstLooks } from './instant/first-looks.ts';
import { cardTree, formTree } from './instant/first-trees.ts';
import { readProperties } from './instant/read-properties.ts';
import { built } from './instant/tree.ts';
import { languageOf } from './language-of.ts';
import { mayFocus } from './may-focus.ts';
import type { FirstMessages } from './messages/messages.ts';
import { set, setText } from './set.ts';
import { constructed } from './styles/constructed.ts';
import { adoptFirstSheet } from './styles/first-sheet.ts';
import { frameSheet } from './styles/frame-sheet.ts';
import { followsSystem } from './styles/theme.ts';
import { takeFocus } from './take-focus.ts';
import { uniqueIds } from './unique-ids.ts';

/** What `:state(system-scheme)` does, which only an element can have. */
const systemScheme = constructed(':host { color-scheme: light dark }');

/** Once it is defined it renders itself. */
interface Widget extends HTMLElement {
  readonly updateComplete?: Promise<unknown>;
  readonly hasUpdated?: boolean;
}

/**
 * The first step of an element that is not defined yet: it is seen, typed into and submitted as later. The
 * element takes it over like instant markup.
 */
export class EarlyForm {
  readonly #widget: Widget;
  readonly #root: HTMLElement;
  readonly #messages: FirstMessages;
  readonly #onSubmit: () => void;
  #submitted = false;

  /** @param onSubmit Called when the form is submitted. */
  constructor(widget: Widget, onSubmit: () => void) {
    const raw = propertiesOf(widget);
    const looks = firstLooks(raw, languageOf(widget));
    const card = built(cardTree(looks)) as HTMLElement;
    const root = built(formTree(looks, uniqueIds())) as HTMLElement;
    this.#widget = widget;
    this.#root = root;
    this.#messages = looks.messages;
    this.#onSubmit = onSubmit;
    root.addEventListener('submit', this.#submit);
    this.#on(root, '[data-part=way]', 'guest');
    this.#on(card, 'a', 'contact-support');
    root.inert = raw.disabled;
    adoptFirstSheet(widget.getRootNode());
    this.#showCard(card);
    widget.append(root);
    if (widget.hasAttribute('autofocus')) takeFocus(root, (options) => this.#field.focus(options));
  }

  /** The element is there, and is told what was submitted. */
  async handOver(): Promise<void> {
    await this.#widget.updateComplete;
    if (this.#submitted) this.#form.requestSubmit();
    this.#submitted = false;
  }

  /** The element did not come: the person reads why, and may submit again what she has typed. */
  fail(): void {
    if (!this.#submitted) return;
    this.#show(false);
    const { problems } = this.#messages;
    const text = navigator.onLine ? problems.unavailable : problems.offline;
    this.#find('[data-part=problem]').append(built(['p', {}, text]));
    if (mayFocus(this.#root)) this.#field.focus();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    // A form of the host around this one is not meant.
    event.stopPropagation();
    if (this.#widget.hasUpdated || this.#submitted) return;
    this.#show(true);
    this.#find('[data-part=problem]').replaceChildren();
    this.#onSubmit();
  };

  /** As the element shows that it awaits an answer. */
  #show(submitted: boolean): void {
    this.#submitted = submitted;
    this.#field.readOnly = submitted;
    set(this.#form, 'aria-busy', String(submitted));
    for (const button of this.#root.querySelectorAll('button')) {
      set(button, 'aria-disabled', submitted && 'true');
    }
    setText(this.#find('[data-part=status]'), submitted ? this.#messages.checking : '');
  }

  /** The card around the form. The element makes it anew, without a pixel of difference. */
  #showCard(card: HTMLElement): void {
    const shadow = this.#widget.attachShadow({ mode: 'open' });
    const sheets = [frameSheet()];
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    if (dark && followsSystem(this.#widget)) sheets.push(systemScheme());
    shadow.adoptedStyleSheets = sheets;
    shadow.append(card);
  }

  /** What a click tells the host, unless the form is busy; the element has buttons of its own. */
  #on(within: HTMLElement, selector: string, action: LoginActionName): void {
    within.querySelector(selector)?.addEventListener('click', (event) => {
      const goesOn = !this.#submitted && emit(this.#widget, 'login-action', { action });
      if (!goesOn) event.preventDefault();
    });
  }

  get #form(): HTMLFormElement {
    return this.#find('form') as HTMLFormElement;
  }

  get #field(): HTMLInputElement {
    return this.#find('[name=username]') as HTMLInputElement;
  }

  #find(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}

/** By attributes, and by what scripts of the host have set already. */
function propertiesOf(widget: HTMLElement): FirstProperties {
  const read = readProperties((name) => widget.getAttribute(name));
  return withDefaults(firstDefaults, { ...read, ...Object.fromEntries(Object.entries(widget)) });
}
