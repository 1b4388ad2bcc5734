import { create } from './create.ts';

const region = create('p', { role: 'status', class: 'visually-hidden' });
document.body.append(region);

/** Tells a screen reader something that can be seen anyway, or need not be. */
export function say(text: string): void {
  region.textContent = text;
}
