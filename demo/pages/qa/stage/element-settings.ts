import type { LoginWidget } from '../../../../src/index.ts';
import type { State } from '../state/read-state.ts';

/** Settings that are attributes of the element, by their names. The others are the page's own. */
const texts = ['mode', 'redirect', 'theme', 'identifier', 'identifier-types', 'surface'];
const switches = ['guest', 'remember', 'disabled'];

/** Sets the attributes of the element; what is not set is as `otherwise` says, else the default. */
export function applyToElement(
  state: State,
  widget: LoginWidget,
  otherwise: Readonly<Record<string, string>> = {},
): void {
  for (const name of texts) {
    const value = state.get(name) ?? otherwise[name];
    if (value === widget.getAttribute(name)) continue;
    if (value === undefined) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  }
  for (const name of switches) widget.toggleAttribute(name, state.has(name) || name in otherwise);
}
