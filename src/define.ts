import { LoginWidget } from './element.ts';

/** Registers `<login-widget>`, unless a copy of this script already did. */
export function define(tag = 'login-widget'): void {
  if (customElements.get(tag)) console.warn(`<${tag}> is already defined; the first one stays.`);
  else customElements.define(tag, LoginWidget);
}

declare global {
  interface HTMLElementTagNameMap {
    'login-widget': LoginWidget;
  }
}
