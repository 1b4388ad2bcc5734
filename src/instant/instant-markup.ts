import type { FirstProperties } from '../first-options.ts';
import { firstDefaults, withDefaults } from '../first-options.ts';
import { instantStyles } from '../styles/instant-style.ts';
import { firstLooks } from './first-looks.ts';
import { cardTree, formTree } from './first-trees.ts';
import { attributesText, written } from './tree.ts';

/** What the tag around the markup says too, so that nothing changes when the script is there. */
export interface InstantOptions extends Partial<Omit<FirstProperties, 'disabled'>> {
  /**
   * `inline` (default): with style elements; allow `instantStyleHashes` in a strict policy. An address: of a
   * copy of `login-widget/instant.css` to link instead, which takes a round trip more.
   */
  readonly style?: string;
  /** Of the page's policy, for the style elements. */
  readonly nonce?: string;
  /** Language of the page (BCP 47), which must have been added; English by default. */
  readonly lang?: string;
  /** The field has the focus from the start. */
  readonly autofocus?: boolean;
  /**
   * Where the form is posted, as `username=…`, while there is no script. Without it Enter does nothing until
   * the script is there; the text stays.
   */
  readonly action?: string;
}

/**
 * The first step as HTML, to be put inside `<login-widget>`: it can be seen, read and typed into before any
 * script. The element takes it over as it is: text, caret, focus and autofill stay, and nothing moves. Needs
 * no DOM; everything given is escaped, so it is safe for untrusted text.
 */
export function renderInstantMarkup(options: InstantOptions = {}): string {
  const { style = 'inline', nonce, autofocus = false, action, lang = '' } = options;
  const looks = firstLooks(withDefaults(firstDefaults, options), lang);
  const look = (text: string) =>
    style === 'inline'
      ? `<style${attributesText({ nonce })}>${text}</style>`
      : written(['link', { rel: 'stylesheet', href: style }]);
  const form = formTree(looks, (name) => `login-widget-0-${name}`, {
    field: { autofocus: autofocus ? '' : undefined },
    form: action === undefined ? {} : { method: 'post', action },
  });
  const card = look(instantStyles.frame) + written(cardTree(looks));
  return [
    `<template shadowrootmode="open">${card}</template>`,
    look(instantStyles.form),
    written(form),
  ].join('');
}
