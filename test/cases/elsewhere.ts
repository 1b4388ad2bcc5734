/**
 * Cases that need what a page can't do to itself: real navigation, several windows, headers. By the id of the
 * case, where it is tested.
 */
export const elsewhere: Readonly<Record<string, string>> = {
  'C-E1':
    'The real cache of a browser is entered and left in test/browser/back-forward-cache.test.ts; what the element does then, step by step, in test/cases/e-navigation.test.ts.',
  'C-E3':
    'The real Back is taken in test/browser/automatic-redirect.test.ts; what the element does then also in test/cases/e-navigation.test.ts.',
  'C-F1':
    'Real popups, open and blocked, are in test/browser/popup.test.ts; what the element tells its host also in test/cases/f-windows.test.ts.',
  'C-F2':
    'Opener policies that make an open popup seem closed are sent in test/browser/popup.test.ts; what the element tells then also in test/cases/f-windows.test.ts.',
  'C-F4': 'Frames of another site, sandboxed and not, are in test/browser/frames.test.ts.',
  'C-F7':
    'A browser that drops the navigation is in test/browser/watchdog.test.ts; a host that takes it over in test/cases/f-windows.test.ts.',
  'C-G3':
    'A deep link that comes back through SSO to the letter is in test/browser/return.test.ts; what the element sends also in test/cases/g-redirect.test.ts.',
  'C-G6':
    'Responses that nobody asked for reach the broker in test/saml/table.test.ts; the page is in test/cases/g-redirect.test.ts.',
  'C-H4':
    'A real reload after a return is in test/browser/return.test.ts; the message in test/cases/h-return.test.ts.',
  'C-H5':
    'The relay state is short and opaque by test/saml/authorization-code.test.ts; what the page sends is in test/cases/h-return.test.ts.',
  'C-I9':
    'The identifier goes along to the identity provider as a hint by test/saml/authorization-code.test.ts; the steps are in test/cases/i-discovery.test.ts.',
  'C-K2':
    'The file that ships is searched for code from text in test/package/standalone.test.ts; a page that forbids it is in test/cases/k-host.test.ts.',
};

/** Cases that not every engine can show, and why. */
export const engines: Readonly<Record<string, string>> = Object.fromEntries(
  ['C-G1', 'C-G2', 'C-G3', 'C-G5'].map((id) => [
    id,
    'Chromium, Firefox (where a page can see what it is left for)',
  ]),
);
