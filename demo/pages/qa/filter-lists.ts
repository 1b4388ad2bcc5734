import { find } from '../shared/find.ts';

/** Live search: what does not have all the words is hidden, and so is a section with nothing left. */
export function initFilter(pane: HTMLElement): void {
  const field = find('#find', HTMLInputElement);
  const state = find('#find-state', HTMLElement);
  /** Which sections were open before the search began. */
  let before: ReadonlySet<HTMLDetailsElement> | null = null;
  field.addEventListener('input', () => {
    const words = field.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const sections = [...pane.querySelectorAll('details')];
    before ??= new Set(sections.filter(({ open }) => open));
    let found = 0;
    for (const section of sections) {
      const items = [...section.querySelectorAll<HTMLElement>('[data-find]')];
      for (const item of items) {
        const text = (item.dataset['find'] ?? '').toLowerCase();
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) found += 1;
      }
      section.hidden = words.length > 0 && items.every(({ hidden }) => hidden);
      section.open = words.length > 0 ? !section.hidden : before.has(section);
    }
    if (words.length === 0) before = null;
    state.textContent = words.length > 0 ? `${String(found)} found` : '';
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || field.value === '') return;
    field.value = '';
    field.dispatchEvent(new Event('input'));
  });
}
