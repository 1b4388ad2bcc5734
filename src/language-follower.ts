import type { LitElement, ReactiveController } from 'lit';
import { languageOf } from './language-of.ts';
import { LANGUAGE_ADDED } from './messages/add-language.ts';

/**
 * Knows in which language an element stands: that of the nearest `lang` around it, through shadow roots too,
 * as it is now (HTML, "the lang and xml:lang attributes").
 */
export class LanguageFollower implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new MutationObserver(() => {
    this.#read();
  });
  #tag = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47, as the page says it; empty when it does not. */
  get tag(): string {
    return this.#tag;
  }

  hostConnected(): void {
    for (let at: Node | null = this.#host; at;) {
      const root = at.getRootNode();
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      at = root instanceof ShadowRoot ? root.host : null;
    }
    window.addEventListener(LANGUAGE_ADDED, this.#onAdded);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    window.removeEventListener(LANGUAGE_ADDED, this.#onAdded);
  }

  readonly #onAdded = (): void => {
    this.#host.requestUpdate();
  };

  #read(): void {
    const tag = languageOf(this.#host);
    if (tag !== this.#tag) this.#host.requestUpdate();
    this.#tag = tag;
  }
}
