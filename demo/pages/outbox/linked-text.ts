import { create } from '../shared/create.ts';

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

/** Plain text with its web addresses as links. Safe for untrusted input: the rest stays text. */
export function linkedText(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const url = URL.parse(address);
    if (!url) continue;
    parts.push(text.slice(end, index), create('a', { href: url.href, rel: 'noreferrer' }, address));
    end = index + address.length;
  }
  return [...parts, text.slice(end)];
}
