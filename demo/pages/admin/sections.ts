import { find } from '../shared/find.ts';

const names = ['connection', 'people', 'import', 'announcement', 'audit'];
const titled = document.title;

/** One section at a time, by the fragment of the address, so that each can be linked to. */
export function initSections(): void {
  addEventListener('hashchange', () => {
    showSection();
    find(`#${current()} h2`, HTMLElement).focus();
  });
}

export function showSection(): void {
  const wanted = current();
  for (const name of names) find(`#${name}`, HTMLElement).hidden = name !== wanted;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sections a')) {
    const here = link.hash === `#${wanted}`;
    link.ariaCurrent = here ? 'page' : null;
    if (here) document.title = `${link.textContent} · ${titled}`;
  }
}

function current(): string {
  const name = location.hash.slice(1);
  return names.includes(name) ? name : 'connection';
}
