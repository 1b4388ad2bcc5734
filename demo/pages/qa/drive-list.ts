import { create } from '../shared/create.ts';
import type { Recipe } from './recipes/recipe.ts';
import { withSetting, withoutSettings } from './state/read-state.ts';

/** The address that leads to a step or a problem, with the looks that are set now. */
export function driveAddress(address: string, kind: 'step' | 'problem', name: string): string {
  const rid = withoutSettings(address, (setting) =>
    /^(step|problem|answers|identifier|sso|fault-.*)$/.test(setting),
  );
  return withSetting(rid, kind, name);
}

/** Links to all of them, as list items; a click is told instead of followed. */
export function driveLinks(
  kind: 'step' | 'problem',
  recipes: Readonly<Record<string, Recipe>>,
  onChoose: (name: string) => void,
): readonly HTMLLIElement[] {
  return Object.entries(recipes).map(([name, { about }]) => {
    const link = create(
      'a',
      { href: driveAddress(location.href, kind, name), 'data-name': name },
      create('b', {}, name),
      create('span', {}, about),
    );
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onChoose(name);
    });
    return create('li', { 'data-find': `${name} ${about}` }, link);
  });
}

/** Marks where we are, and keeps the addresses of all links up to date. */
export function updateDriveLinks(
  list: HTMLElement,
  kind: 'step' | 'problem',
  current: string | undefined,
): void {
  for (const link of list.querySelectorAll<HTMLAnchorElement>('a[data-name]')) {
    const name = link.dataset['name'] ?? '';
    link.href = driveAddress(location.href, kind, name);
    if (name === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
