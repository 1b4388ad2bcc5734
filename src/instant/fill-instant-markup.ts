import type { InstantOptions } from './instant-markup.ts';
import { renderInstantMarkup } from './instant-markup.ts';
import { readProperties } from './read-properties.ts';

/** A tag of the element that asks for markup, up to its content. */
const TAG = /<login-widget\b(?=[^>]*\sdata-instant\b)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /\s([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/**
 * Puts instant markup into each `<login-widget data-instant …>` of a static page; what the tag says goes for
 * the markup too. For a build: as `transformIndexHtml` of a Vite plugin with `order: 'post'`, say.
 *
 * @param options What the tags do not say, such as `messages` or `nonce`.
 */
export function fillInstantMarkup(page: string, options: InstantOptions = {}): string {
  const [, lang = ''] = /<html\b[^>]*\slang=["']?([\w-]+)/.exec(page) ?? [];
  return page.replace(TAG, (tag, text: string) => {
    return tag + renderInstantMarkup({ lang, ...options, ...optionsOf(text) });
  });
}

function optionsOf(text: string): InstantOptions {
  const given = new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      decoded(values.find(Boolean) ?? ''),
    ]),
  );
  const lang = given.get('lang');
  return {
    ...readProperties((name) => given.get(name)),
    ...(given.has('autofocus') && { autofocus: true }),
    ...(lang !== undefined && { lang }),
  };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

/** Other references than these five stay as they are. */
const decoded = (text: string) =>
  text.replace(/&(\w+|#39);/g, (reference, name: string) =>
    name === '#39' ? "'" : (entities[name] ?? reference),
  );
