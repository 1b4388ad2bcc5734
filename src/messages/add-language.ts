import type { Wording } from './messages.ts';

/** What the window is told when a language was added, and where all languages are. */
export const LANGUAGE_ADDED = 'login-widget.languages';

/** All copies of the script on a page know the same languages, whichever of them came first. */
const KEY = Symbol.for(LANGUAGE_ADDED);
const page = globalThis as unknown as Record<symbol, Map<string, Wording | string> | undefined>;

/** By lower-case tag; still packed until somebody reads them, when they came as a file. */
export const texts = (page[KEY] ??= new Map<string, Wording | string>());

/**
 * Lets elements that are in this language speak it, also those that are there already. What is left out is
 * told in English.
 *
 * @param tag BCP 47, such as `de` or `pt-BR`
 */
export function addLanguage(tag: string, messages: Wording): void {
  texts.set(tag.toLowerCase(), messages);
  if ('dispatchEvent' in globalThis) dispatchEvent(new Event(LANGUAGE_ADDED));
}
