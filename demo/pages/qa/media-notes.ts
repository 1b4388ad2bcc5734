import { create } from '../shared/create.ts';
import type { State } from './state/read-state.ts';

interface Wish {
  readonly setting: string;
  readonly value: string;
  readonly query: string;
  readonly name: string;
  readonly how: string;
}

/** What no page can turn on, only a browser or a system; a link can wish for it. */
const wishes: readonly Wish[] = [
  {
    setting: 'motion',
    value: 'reduce',
    query: '(prefers-reduced-motion: reduce)',
    name: 'Reduced motion',
    how: 'Chrome and Edge: developer tools, Rendering, “prefers-reduced-motion”; else the system’s accessibility settings.',
  },
  {
    setting: 'contrast',
    value: 'forced',
    query: '(forced-colors: active)',
    name: 'Forced colours',
    how: 'Chrome and Edge: developer tools, Rendering, “forced-colors”; Firefox: Settings, Colours, “Always”; Windows: contrast themes.',
  },
];

/** Says whether this browser does what the link wishes for, and else how to make it. */
export function showMediaNotes(place: HTMLElement, state: () => State): () => void {
  const show = () => {
    const wanted = wishes.filter(({ setting, value }) => state().get(setting) === value);
    place.replaceChildren(
      ...wanted.map(({ query, name, how }) =>
        matchMedia(query).matches
          ? create('li', { 'data-on': true }, `${name}: on.`)
          : create('li', {}, `${name} is wanted here, and a page cannot turn it on. ${how}`),
      ),
    );
  };
  for (const { query } of wishes) matchMedia(query).addEventListener('change', show);
  return show;
}
