import type { LoginActionName, LoginEventName } from '../../../../src/events.ts';
import type { ReferenceTable } from './reference-table.ts';

const actions: Readonly<Record<LoginActionName, true>> = {
  'forgot-password': true,
  'contact-support': true,
  guest: true,
  'other-account': true,
  'resend-activation': true,
};
const actionNames = Object.keys(actions)
  .map((name) => `\`${name}\``)
  .join(', ');

type Cells = readonly [meaning: string, detail: string, cancel: string];

/** By event, so that the compiler knows when one is missing here. */
const events: Readonly<Record<LoginEventName, Cells>> = {
  'login-step': ['Another step is shown.', '`step`, `previous`', ''],
  'login-discovered': [
    'The backend has said how this person signs in.',
    '`methods`, `enforced`',
    '',
  ],
  'login-redirect': [
    'The browser is about to leave for single sign-on.',
    '`url`, `target`, `organisation`',
    'navigate yourself, such as in the system browser',
  ],
  'login-success': [
    'Somebody is signed in.',
    '`user` with `id`, `displayName`, `email`; `method`',
    'stay, instead of going to `return-to`',
  ],
  'login-error': [
    'Something failed; the person sees a message and can go on.',
    '`code`, `step`, `retryable`, `retryAfter` in seconds, `reference`',
    '',
  ],
  'login-action': [
    'Somebody asks for something beside the way in.',
    `\`action\`: ${actionNames}`,
    'do it yourself',
  ],
};

export const eventTable: ReferenceTable = {
  columns: ['Event', 'When', 'Detail', 'Cancel it to'],
  rows: Object.entries(events).map(([name, cells]) => [`\`${name}\``, ...cells]),
};
