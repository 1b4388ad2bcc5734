import { css, fields } from '../pages/form.ts';
import type { Peer, Stub } from '../peer.ts';

const answer: Stub = () => ({ body: { kind: 'password' } });

/** Shared by all baselines. */
export const baseline = {
  kind: 'baseline',
  routes: { 'POST /api/discover': answer },
  stubbed: 'discovery',
  next: true,
} as const;

/** The floor: the form is in the document, and a few lines of script enhance it. */
export const plainHtml: Peer = {
  ...baseline,
  id: 'plain-html',
  label: 'plain HTML, 30 lines of script',
  head: `<style>${css}</style>`,
  html: fields,
  entry: `import './pages/plain.ts';`,
};
