import type { FirstProperties, Looks } from '../first-options.ts';
import { readLooks } from '../first-options.ts';
import { findFirstLanguage } from '../messages/first-languages.ts';
import type { Language } from '../messages/languages-like.ts';
import type { FirstMessages } from '../messages/messages.ts';
import { withWording } from '../messages/messages.ts';

/** What the first step is shown with, where there is no element yet. */
export interface FirstLooks extends Language<FirstMessages> {
  readonly options: Looks;
  /** What stands in the field at the start. */
  readonly identifier: string;
}

/** @param lang Language of the page, BCP 47. */
export function firstLooks(raw: FirstProperties, lang: string): FirstLooks {
  const found = findFirstLanguage(lang);
  return {
    ...found,
    messages: withWording(found.messages, raw.messages),
    options: readLooks(raw),
    identifier: raw.identifier,
  };
}
