import type { LoginWidget } from '../../../src/index.ts';
import type { Settings } from './settings.ts';

/** Settings that are attributes of the element, by their names. The others are the page's own. */
const texts = ['mode', 'redirect', 'theme', 'lang', 'identifier-types', 'surface'];
const switches = ['guest', 'remember', 'disabled'];

/** Sets the attributes of the element; what is not set has its default. */
export function applyToElement(settings: Settings, widget: LoginWidget): void {
  for (const name of texts) {
    const value = settings.get(name);
    if (value === undefined) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  }
  for (const name of switches) widget.toggleAttribute(name, settings.has(name));
}
