import type { FirstProperties } from './first-options.ts';
import { firstDefaults, withDefaults } from './first-options.ts';
import { firstLooks } from './instant/first-looks.ts';
import { cardTree, formTree } from './instant/first-trees.ts';
import { readProperties } from './instant/read-properties.ts';
import { built } from './instant/tree.ts';
import { languageOf } from './language-of.ts';
import { constructed } from './styles/constructed.ts';
import { frameSheet } from './styles/frame-sheet.ts';
import { followsSystem } from './styles/theme.ts';
import { uniqueIds } from './unique-ids.ts';

/** What `:state(system-scheme)` does, which only an element can have. */
const systemScheme = constructed(':host{color-scheme:light dark}');

/** Once it is defined it renders itself. */
interface Widget extends HTMLElement {
  readonly updateComplete?: Promise<unknown>;
}

/**
 * The first step of an element that is not defined yet: it is seen and typed into as later, and what is pressed
 * counts once the element is there, which takes it over like instant markup.
 */
export class EarlyForm {
  readonly #widget: Widget;
  readonly #root: HTMLElement;
  readonly #unavailable: string;
  readonly #onPress: () => unknown;
  #pressed: HTMLElement | undefined;

  /** @param onPress Called when a button is pressed, by Enter too. */
  constructor(widget: Widget, onPress: () => unknown) {
    const raw = propertiesOf(widget);
    const looks = firstLooks(raw, languageOf(widget));
    const autofocus = widget.getAttribute('autofocus') ?? undefined;
    const form = formTree(looks, uniqueIds(), { field: { autofocus } });
    const root = built(form) as HTMLElement;
    this.#widget = widget;
    this.#root = root;
    this.#unavailable = looks.messages.problems.unavailable;
    this.#onPress = onPress;
    root.addEventListener('click', this.#press);
    root.inert = raw.disabled;
    this.#showCard(built(cardTree(looks)));
    widget.append(root);
  }

  /** The element is there: what is pressed in its form before it has rendered, it presses again by itself. */
  handOver(): void {
    this.#pressed?.click();
    this.#pressed = undefined;
  }

  /** The element did not come: the person reads why, and may press again; what she has typed is still there. */
  fail(): void {
    if (!this.#pressed) return;
    this.#await(undefined);
    this.#problem.append(built(['p', {}, this.#unavailable]));
  }

  readonly #press = (event: Event): void => {
    // Its text may be in an element of its own: translated pages wrap it.
    const button = (event.target as Element).closest('button');
    if (this.#widget.updateComplete || !button) return;
    event.preventDefault();
    if (this.#pressed) return;
    this.#await(button);
    this.#problem.replaceChildren();
    this.#onPress();
  };

  #await(pressed: HTMLElement | undefined): void {
    this.#pressed = pressed;
    this.#find('form').ariaBusy = String(!!pressed);
  }

  /** The card around the form. The element makes it anew, without a pixel of difference. */
  #showCard(card: Node): void {
    const shadow = this.#widget.attachShadow({ mode: 'open' });
    const sheets = [frameSheet()];
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    if (dark && followsSystem(this.#widget)) sheets.push(systemScheme());
    shadow.adoptedStyleSheets = sheets;
    shadow.append(card);
  }

  get #problem(): HTMLElement {
    return this.#find('[data-part=problem]');
  }

  #find(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}

/** By attributes, and by what scripts of the host have set already. */
function propertiesOf(widget: HTMLElement): FirstProperties {
  const read = readProperties((name) => widget.getAttribute(name));
  return withDefaults(firstDefaults, Object.assign(read, widget));
}
