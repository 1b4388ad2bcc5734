/**
 * Cases that need what a page can't do to itself: real navigation, several windows, headers. By the id of the
 * case, where it is tested.
 */
export const elsewhere: Readonly<Record<string, string>> = {
  'C-E1':
    'The real cache of the browser is left and entered in test/browser/back-forward-cache.test.ts; what the element does then also in e-navigation.test.ts.',
  'C-E3':
    'The real Back button is pressed in test/browser/; what the element does then also in e-navigation.test.ts.',
  'C-F1':
    'A real popup, and one that is really blocked, in test/browser/popup.test.ts; what the element does then also in f-windows.test.ts.',
  'C-F2':
    'Opener policies that make an open popup seem closed are sent by test/browser/popup.test.ts; what the element does then also in f-windows.test.ts.',
  'C-F4': 'Frames of another site, sandboxed and not, are in test/browser/.',
};
