import type { LoginEventName } from '../../../../src/events.ts';

const events: Readonly<Record<LoginEventName, true>> = {
  'login-step': true,
  'login-discovered': true,
  'login-redirect': true,
  'login-success': true,
  'login-error': true,
  'login-action': true,
};
/** Every event of the element. */
export const eventNames = Object.keys(events) as readonly LoginEventName[];
