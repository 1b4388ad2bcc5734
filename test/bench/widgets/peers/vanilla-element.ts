import type { Peer } from '../peer.ts';
import { baseline } from './plain-html.ts';

/** The floor for all that a script has to render: an empty page, one module, no library. */
export const vanillaElement: Peer = {
  ...baseline,
  id: 'vanilla-element',
  label: 'custom element without a library',
  html: '<vanilla-login></vanilla-login>',
  entry: `import './pages/vanilla-element.ts';`,
};
