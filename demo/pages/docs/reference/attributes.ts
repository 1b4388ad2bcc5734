import type { Properties } from '../../../../src/options.ts';
import type { ReferenceTable } from './reference-table.ts';

type PropertyOnly = 'client' | 'messages' | 'allowedOrigins';
type Cells = readonly [attribute: string, values: string, fallback: string, meaning: string];

/** By property, so that the compiler knows when one is missing here. */
const attributes: Readonly<Record<Exclude<keyof Properties, PropertyOnly>, Cells>> = {
  backend: ['`backend`', 'path or address', '`/login/v1`', 'Root of the wire contract.'],
  returnTo: [
    '`return-to`',
    'path or address',
    'none',
    'Where to go after sign-in: on this origin, or on one of `allowedOrigins`. Without it the page stays.',
  ],
  redirect: [
    '`redirect`',
    '`page`, `popup`',
    '`page`',
    'How single sign-on opens. Where a popup is blocked it becomes the page.',
  ],
  mode: ['`mode`', '`page`, `join`', '`page`', '`join` is compact, for a column beside a meeting.'],
  surface: ['`surface`', 'text', 'none', 'Which product asks; sent along with discovery.'],
  identifier: [
    '`identifier`',
    'text',
    'empty',
    'What stands in the first field at the start. Never overwrites what somebody has typed.',
  ],
  identifierTypes: [
    '`identifier-types`',
    'of `email`, `phone`, `username`, `exact-username`',
    '`email phone username`',
    'What may be typed. With `exact-username`, spaces at both ends of a user name count.',
  ],
  autoContinue: [
    '`auto-continue`',
    'present or not',
    'not',
    'Goes on with `identifier` by itself, once per visit; never after Back or a return.',
  ],
  remember: [
    '`remember`',
    'present or not',
    'not',
    'Offers to remember the identifier in this browser. Nothing is stored otherwise.',
  ],
  guest: ['`guest`', 'present or not', 'not', 'Offers to join as guest; your page does the rest.'],
  allowFramed: [
    '`allow-framed`',
    'present or not',
    'not',
    'Asks for passwords and PINs also while a page of another origin shows this one in a frame.',
  ],
  supportHref: [
    '`support-href`',
    'path, `https:`, `mailto:` or `tel:`',
    'none',
    'A link to the support desk, in every step.',
  ],
  supportLabel: ['`support-label`', 'text', '“Contact support”', 'What the link says.'],
  headingLevel: [
    '`heading-level`',
    '1 to 6',
    '2',
    'Level of the heading among those of your page.',
  ],
  theme: [
    '`theme`',
    '`light`, `dark`, `auto`',
    '`auto`',
    '`auto` follows the `color-scheme` of your page, else the system.',
  ],
  disabled: ['`disabled`', 'present or not', 'not', 'Makes the whole element inert.'],
};

export const attributeTable: ReferenceTable = {
  columns: ['Attribute', 'Values', 'Default', 'Meaning'],
  rows: [
    ...Object.values(attributes),
    ['`autofocus`', 'present or not', 'not', 'Focuses the first field when the page has loaded.'],
  ],
};

const properties: Readonly<Record<PropertyOnly, readonly [type: string, meaning: string]>> = {
  client: ['`LoginBackend`', 'Another backend than the REST one.'],
  messages: ['`Wording`', 'Your own wording, text by text.'],
  allowedOrigins: [
    '`string[]`',
    'Origins, beside those of page and backend, that the browser may be sent to.',
  ],
};

export const propertyTable: ReferenceTable = {
  columns: ['Name', 'Type', 'Meaning'],
  rows: [
    ...Object.entries(properties).map(([name, cells]) => [`\`${name}\``, ...cells]),
    ['`step`', '`string`, read-only', 'The step that is shown.'],
    ['`start(identifier?)`', 'method', 'Goes on as if somebody had typed and submitted it.'],
    ['`reset()`', 'method', 'Back to the first step, with nothing typed.'],
    ['`focus()`', 'method', 'Focuses what the step is about.'],
    ['`showProblem(code)`', 'method', 'Shows a problem that your page has found.'],
  ],
};
