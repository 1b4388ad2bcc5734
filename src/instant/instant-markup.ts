import { formAttributes, identifierAttributes } from '../form-pieces.ts';
import { start } from '../machine/states.ts';
import type { Properties } from '../options.ts';
import { withDefaults } from '../options.ts';
import { instantStyles } from '../styles/instant-style.ts';
import { frame } from '../views/frame.ts';
import { identify } from '../views/identify.ts';
import { intro, otherButtons, submitButton } from '../views/layout.ts';
import { firstContext } from './first-context.ts';
import { escaped, templateText } from './template-text.ts';

type Shown =
  | 'mode'
  | 'identifier'
  | 'identifierTypes'
  | 'remember'
  | 'guest'
  | 'headingLevel'
  | 'supportHref'
  | 'supportLabel'
  | 'messages';

/** What the tag around the markup says too, so that nothing changes when the script is there. */
export interface InstantOptions extends Partial<Pick<Properties, Shown>> {
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
  const {
    style = 'inline',
    nonce,
    autofocus = false,
    action,
    identifier = '',
    lang = '',
  } = options;
  const id = (name: string) => `login-widget-0-${name}`;
  const own = { id, act: () => false, dispatch: () => undefined };
  const context = firstContext(withDefaults(options), lang, own);
  const view = identify(start, context);
  const field = attributes({
    ...identifierAttributes,
    id: id('identifier'),
    inputmode: view.keyboard,
    value: identifier || undefined,
    autofocus: autofocus ? '' : undefined,
  });
  const form = action === undefined ? formAttributes : { method: 'post', action, novalidate: '' };
  const root = {
    'data-login-widget': '',
    slot: 'form',
    'data-step': 'identify',
    'data-mode': context.options.mode,
    lang: context.language,
    dir: context.direction,
  };
  const look = (text: string) =>
    style === 'inline'
      ? `<style${attributes({ nonce })}>${text}</style>`
      : `<link${attributes({ rel: 'stylesheet', href: style })}>`;
  const shadow = templateText(frame(context, () => undefined));
  return [
    `<template shadowrootmode="open">${look(instantStyles.frame)}${shadow}</template>`,
    look(instantStyles.form),
    `<div${attributes(root)}>`,
    `<div data-part="intro">${templateText(intro(null, view, context))}</div>`,
    `<form${attributes({ ...form, 'aria-labelledby': id('heading') })}>`,
    `<div data-part="identifier">`,
    `<label for="${id('identifier')}">${escaped(view.identifierLabel)}</label><input${field}></div>`,
    `<div data-part="rest"><div data-part="fields">${view.fields ? templateText(view.fields) : ''}</div>`,
    `<div data-part="problem"></div>`,
    part(submitButton(view)),
    part(otherButtons(view)),
    `</div></form></div>`,
  ].join('');
}

const part = (value: ReturnType<typeof submitButton>) =>
  typeof value === 'symbol' ? '' : templateText(value);

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}${value && `="${escaped(value)}"`}`,
    )
    .join('');
}
