import type { SecretRules } from '../machine/states.ts';
import type { Messages, Named, Plural, Rule } from './messages.ts';

/** Letters that are written from right to left, as far as names are made of them. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text with what it is about in the places for it. A name that is written from right to left stands by
 * itself (first strong isolate, UAX #9), so that it and what is around it keep their own order; texts in such
 * languages isolate every name themselves.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place;
    return RTL.test(value) ? `\u2068${value}\u2069` : value;
  });
}

/** A text with the name of an organisation; blank is none. */
export function named(text: Named, name: string | undefined): string {
  const given = nameOf(name);
  return given ? fill(text.named, { name: given }) : text.unnamed;
}

/** The text for a number, which stands at `{count}`. */
export function plural(text: Plural, count: number, language: string): string {
  const rule = new Intl.PluralRules(language).select(count);
  return fill(text[rule] ?? text.other, { count: number(count, language) });
}

/** "At least 8 characters." */
export function rulesText(
  { minLength, maxLength, digitsOnly }: SecretRules,
  { rules }: Messages,
  language: string,
): string {
  const exact = minLength === maxLength;
  const rule: Rule = digitsOnly
    ? exact
      ? 'exactDigits'
      : 'digits'
    : exact
      ? 'exactCharacters'
      : 'characters';
  const text = plural(rules[rule], rule === 'digits' ? maxLength : minLength, language);
  return fill(text, { min: number(minLength, language), max: number(maxLength, language) });
}

/** "in 14 seconds", "in 5 minutes": never sooner than it is. */
export function fromNow(seconds: number, language: string): string {
  const [size, unit] = seconds < 60 ? ([1, 'second'] as const) : ([60, 'minute'] as const);
  return new Intl.RelativeTimeFormat(language).format(Math.ceil(seconds / size), unit);
}

export function number(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** A name from outside as texts take it: blank is none. */
export function nameOf(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}
