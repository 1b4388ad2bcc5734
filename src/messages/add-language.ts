import type { Wording } from './messages.ts';

/** All copies of the script on a page know the same languages, whichever of them came first. */
const KEY = Symbol.for('login-widget.languages');
interface Known {
  readonly listeners: Set<() => void>;
  readonly texts: Map<string, Wording>;
}
const page = globalThis as unknown as Record<symbol, Known | undefined>;
const known = (page[KEY] ??= { listeners: new Set(), texts: new Map() });

/** By lower-case tag. */
export const texts: ReadonlyMap<string, Wording> = known.texts;

/**
 * Lets elements that are in this language speak it, also those that are there already. What is left out is
 * told in English.
 *
 * @param tag BCP 47, such as `de` or `pt-BR`
 */
export function addLanguage(tag: string, messages: Wording): void {
  known.texts.set(tag.toLowerCase(), messages);
  for (const listener of known.listeners) listener();
}

/** Calls back whenever a language comes, until what it returns is called. */
export function onLanguageAdded(listener: () => void): () => void {
  known.listeners.add(listener);
  return () => known.listeners.delete(listener);
}
