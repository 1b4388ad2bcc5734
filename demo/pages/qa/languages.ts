import * as z from 'zod/mini';
import { create } from '../shared/create.ts';

const answer = z.object({ languages: z.array(z.string()) });

/** None when they could not be fetched. */
async function fetchLanguages(): Promise<readonly string[]> {
  try {
    const response = await fetch('/qa/languages.json');
    return answer.parse(await response.json()).languages;
  } catch {
    return [];
  }
}

let known: Promise<readonly string[]> | undefined;

/** The languages of the demo beside English, by their tags; asked once. */
export function knownLanguages(): Promise<readonly string[]> {
  known ??= fetchLanguages();
  return known;
}

/** What a language calls itself. */
export function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

/** Offers them by their own names. */
export async function offerLanguages(list: HTMLDataListElement): Promise<void> {
  const options = (await knownLanguages()).map((tag) => {
    const name = nameOfLanguage(tag);
    return create('option', { value: tag, label: name }, name);
  });
  list.append(...options);
}

/** Adds a language to the element, by its own file, as a host page does. */
export async function loadLanguage(tag: string): Promise<void> {
  const { language, script } = new Intl.Locale(tag).maximize();
  const wanted = [tag, `${language}-${script ?? ''}`, language].map((each) => each.toLowerCase());
  const found = (await knownLanguages()).find((each) => wanted.includes(each.toLowerCase()));
  if (found === undefined) return;
  // By import, because the page's policy lets no text become the address of a script element.
  await import(/* @vite-ignore */ `/locales/${found.toLowerCase()}.js`);
}
