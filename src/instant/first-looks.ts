import { findFirstLanguage } from '../messages/first-languages.ts';
import type { Language } from '../messages/languages-like.ts';
import type { FirstMessages } from '../messages/messages.ts';
import { withWording } from '../messages/messages.ts';
import type { Options, Properties } from '../options.ts';
import { readOptions } from '../options.ts';

/** What the first step is shown with, where there is no element yet. */
export interface FirstLooks extends Language<FirstMessages> {
  readonly options: Options;
  /** What stands in the field at the start. */
  readonly identifier: string;
}

/** @param lang Language of the page, BCP 47. */
export function firstLooks(raw: Properties, lang: string): FirstLooks {
  const found = findFirstLanguage(lang);
  // Where the page is does not matter: only schemes are looked at, and addresses stay as given.
  const options = readOptions(raw, 'https://page.invalid');
  const support = options.support && { ...options.support, href: raw.supportHref ?? '' };
  return {
    ...found,
    messages: withWording(found.messages, raw.messages),
    options: { ...options, support },
    identifier: raw.identifier,
  };
}
