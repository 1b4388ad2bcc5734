import type { FirstMessages } from './messages.ts';

/** What is there from the start. Problems stand last: a packed language begins with just these texts. */
export const firstEnglish: FirstMessages = {
  identifyHeading: 'Sign in',
  identifierLabel: { email: 'email', phone: 'phone number', username: 'user name' },
  alternatives: '{0}, {1} or {2}',
  extensionLabel: 'Extension (optional)',
  remember: 'Remember me on this device',
  next: 'Next',
  checking: 'Checking…',
  guest: 'Join as guest',
  support: 'Contact support',
  resendActivation: 'Ask for a new link',
  problems: {
    identifier_missing: 'Enter your email, phone number or user name.',
    identifier_invalid: 'Check for typing errors. It should look like name@example.com.',
    unavailable: 'Sign-in is not available right now. Try again in a moment.',
    offline: 'You are offline. Check your connection, then try again.',
    configuration: 'Sign-in is not set up on this page. Contact support.',
  },
};
