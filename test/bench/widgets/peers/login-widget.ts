import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as instant from '../../../../src/instant.ts';
import { version } from '../../../../src/version.ts';
import { dist } from '../folders.ts';
import type { Peer, Stub } from '../peer.ts';

const answer: Stub = () => ({
  body: { flow: 'flow-of-the-benchmark-0001', methods: [{ type: 'password' }] },
});
const built = (name: string) => ({ [name]: join(dist, name) });
const script = (name: string) => `<script type="module" src="/${name}"></script>`;
const tag = (inside: string) => `<login-widget backend="/login/v1">${inside}</login-widget>`;

/** One file by one script tag. */
export const loginWidget: Peer = {
  id: 'login-widget',
  label: 'login-widget',
  kind: 'ours',
  version,
  copies: built('standalone.js'),
  head: script('standalone.js'),
  html: tag(''),
  routes: { 'POST /login/v1/discovery': answer },
  stubbed: 'discovery',
  next: true,
};

/** In two files, of which the first loads the second by itself. */
export const loginWidgetFirst: Peer = {
  ...loginWidget,
  id: 'login-widget-first',
  label: 'login-widget, first step first',
  copies: { ...built('standalone-first.js'), ...built('standalone-rest.js') },
  head: script('standalone-first.js'),
};

/** The first step is in the page, and the script takes it over. */
export const loginWidgetInstant: Peer = {
  ...loginWidget,
  id: 'login-widget-instant',
  label: 'login-widget, instant markup',
  html: async () => {
    const url = pathToFileURL(join(dist, 'instant.js')).href;
    const { renderInstantMarkup } = (await import(url)) as typeof instant;
    return tag(renderInstantMarkup({ style: 'inline' }));
  },
};
