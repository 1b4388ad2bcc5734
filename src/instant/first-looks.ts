import { findFirstLanguage } from '../messages/first-languages.ts';
import type { Language } from '../messages/languages-like.ts';
import type { FirstMessages } from '../messages/messages.ts';
import { withWording } from '../messages/messages.ts';
import type { Looks, Properties } from '../options.ts';
import { readLooks } from '../options.ts';

/** What the first step is shown with, where there is no element yet. */
export interface FirstLooks extends Language<FirstMessages> {
  readonly options: Looks;
  /** What stands in the field at the start. */
  readonly identifier: string;
}

/** @param lang Language of the page, BCP 47. */
export function firstLooks(raw: Properties, lang: string): FirstLooks {
  const found = findFirstLanguage(lang);
  return {
    ...found,
    messages: withWording(found.messages, raw.messages),
    options: readLooks(raw),
    identifier: raw.identifier,
  };
}
