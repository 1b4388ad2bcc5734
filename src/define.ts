import { LoginWidget } from './element.ts';
import { version } from './version.ts';

/** Registers `<login-widget>`, unless a copy of this script already did: the first one stays. */
export function define(tag = 'login-widget'): void {
  const first = customElements.get(tag);
  if (!first) return customElements.define(tag, LoginWidget);
  const other = 'version' in first ? String(first.version) : 'unknown';
  console.warn(`<${tag}> is already defined, by version ${other}; version ${version} is not used.`);
}
