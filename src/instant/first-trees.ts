import { formAttributes, identifierAttributes } from '../form-attributes.ts';
import { identifierKeyboard, identifierLabel } from '../views/identifier-label.ts';
import type { FirstLooks } from './first-looks.ts';
import type { Tree, TreeAttributes } from './tree.ts';

/*
 * The first step as the element renders it, node for node, for where there is no element yet; a test compares
 * them. Nothing here does anything.
 */

/** What is in the shadow root. */
export function cardTree({ options, messages, language, direction }: FirstLooks): Tree {
  const { support } = options;
  const link: Tree[] = support
    ? [['a', { part: 'support', href: support.href }, support.label ?? messages.support]]
    : [];
  return [
    'div',
    { part: 'frame', lang: language, dir: direction },
    place('logo'),
    place('header'),
    place('form'),
    ...(options.guest ? [place('guest')] : []),
    place('support', ...link),
    place('footer'),
  ];
}

const place = (name: string, ...children: Tree[]): Tree => ['slot', { name }, ...children];

/**
 * The form, for the light DOM.
 *
 * @param id Makes ids that no other element of the page has.
 * @param own Attributes of form and field beside those that they always have.
 */
export function formTree(
  looks: FirstLooks,
  id: (name: string) => string,
  own: { readonly form?: TreeAttributes; readonly field?: TreeAttributes } = {},
): Tree {
  const { options, messages, language, direction, identifier } = looks;
  const root = {
    'data-login-widget': '',
    slot: 'form',
    'data-step': 'identify',
    lang: language,
    dir: direction,
  };
  const heading = {
    id: id('heading'),
    role: 'heading',
    'aria-level': String(options.headingLevel),
    tabindex: '-1',
  };
  const field = {
    ...identifierAttributes,
    id: id('identifier'),
    inputmode: identifierKeyboard(options.identifierTypes),
    value: identifier || undefined,
    ...own.field,
  };
  return [
    'div',
    root,
    part('intro', {}, part('heading', heading, messages.identifyHeading)),
    [
      'form',
      { ...formAttributes, 'aria-labelledby': id('heading'), ...own.form },
      part(
        'identifier',
        {},
        ['label', { for: id('identifier') }, identifierLabel(looks)],
        ['input', field],
      ),
      part(
        'rest',
        {},
        part('fields', {}, ...(options.remember ? [remember(looks, id('remember'))] : [])),
        part('problem', { id: id('problem'), role: 'alert' }),
        ['button', { type: 'submit', 'data-part': 'submit' }, messages.next],
        ...(options.guest ? [part('others', {}, guest(looks))] : []),
      ),
    ],
    ['p', { 'data-part': 'status', role: 'status' }],
  ];
}

const part = (name: string, attributes: TreeAttributes, ...children: Tree[]): Tree => [
  'div',
  { ...attributes, 'data-part': name },
  ...children,
];

const remember = ({ messages }: FirstLooks, id: string): Tree =>
  part(
    'check',
    {},
    ['input', { id, name: 'remember', type: 'checkbox' }],
    ['label', { for: id }, messages.remember],
  );

const guest = ({ messages }: FirstLooks): Tree => [
  'button',
  { type: 'button', 'data-part': 'way' },
  messages.guest,
];
