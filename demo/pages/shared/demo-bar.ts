import { create } from './create.ts';
import { find } from './find.ts';

/** The pages of the demo, in the order of the navigation. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['Portal', '/'],
  ['Meetings', '/join/'],
  ['QA', '/qa/'],
  ['Admin', '/admin/'],
  ['Outbox', '/outbox/'],
  ['Docs', '/docs/'],
];

/** Fills the navigation, whose place every page keeps free, and marks where we are. */
export function showDemoBar(): void {
  const links = pages.map(([name, path]) => {
    const here = path === location.pathname;
    return create('li', {}, create('a', { href: path, 'aria-current': here && 'page' }, name));
  });
  find('.demo-nav', HTMLElement).append(create('ul', {}, ...links));
}
