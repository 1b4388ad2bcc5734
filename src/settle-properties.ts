import { withDefaults } from './first-options.ts';
import type { Properties } from './options.ts';
import { defaults } from './options.ts';

/**
 * What is missing has its default, and what the rules of the card read from the tag is written there, too, when
 * a host has set the property alone.
 */
export function settleProperties(element: Element & Properties): void {
  Object.assign(element, withDefaults(defaults, element));
  for (const name of ['mode', 'theme'] as const) {
    const [written, value] = [element.getAttribute(name) ?? defaults[name], element[name]];
    if (written !== value) element.setAttribute(name, value);
  }
}
