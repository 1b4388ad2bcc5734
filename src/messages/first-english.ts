import type { FirstMessages } from './messages.ts';

/** What is there from the start. Problems stand last: a packed language begins with just these texts. */
export const firstEnglish: FirstMessages = {
  identifyHeading: 'Sign in',
  identifierLabel: { email: 'email', phone: 'phone number', username: 'user name' },
  alternatives: '{0}, {1} or {2}',
  remember: 'Remember me on this device',
  next: 'Next',
  guest: 'Join as guest',
  support: 'Contact support',
  problems: { unavailable: 'Sign-in is not available right now. Try again in a moment.' },
};
