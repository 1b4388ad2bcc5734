import { findFirstLanguage } from '../messages/first-languages.ts';
import { withWording } from '../messages/messages.ts';
import type { Properties } from '../options.ts';
import { readOptions } from '../options.ts';
import type { FirstContext } from '../views/view.ts';

/**
 * What the first step is shown with, where there is no element yet.
 *
 * @param lang Language of the page, BCP 47.
 * @param own What depends on who shows it.
 */
export function firstContext(
  raw: Properties,
  lang: string,
  own: Pick<FirstContext, 'act' | 'dispatch' | 'id'>,
): FirstContext {
  const found = findFirstLanguage(lang);
  // Where the page is does not matter: only schemes are looked at, and addresses stay as given.
  const options = readOptions(raw, 'https://page.invalid');
  const support = options.support && { ...options.support, href: raw.supportHref ?? '' };
  return {
    ...own,
    ...found,
    messages: withWording(found.messages, raw.messages),
    options: { ...options, support },
    phoneTyped: false,
    remembered: false,
  };
}
