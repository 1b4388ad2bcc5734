import { LoginWidget } from './element.ts';
import { version } from './version.ts';

/**
 * Registers `<login-widget>`, unless a copy of this script already did: the first one stays. Does nothing where
 * no element can be: workers have no registry, content scripts of browser extensions have null.
 */
export function define(tag = 'login-widget'): void {
  const registry = (globalThis as { customElements?: CustomElementRegistry | null }).customElements;
  if (!registry) return;
  const first = registry.get(tag);
  if (!first) return registry.define(tag, LoginWidget);
  if (first === LoginWidget) return;
  const other = 'version' in first ? String(first.version) : 'unknown';
  console.warn(`<${tag}> ${version} is not used: version ${other} came first.`);
}
