import { create } from '../../shared/create.ts';
import type { DecodedAddress, Said } from './decode-address.ts';

/** An address as a list of what it says: what is known first, the page's own parameters folded away. */
export function decodedView({ kind, origin, path, said }: DecodedAddress): readonly HTMLElement[] {
  const known = said.filter(({ meaning }) => meaning !== '');
  const others = said.filter(({ meaning }) => meaning === '');
  return [
    create('p', { class: 'kind' }, `This looks like: ${kind}.`),
    create('p', { class: 'where' }, create('b', {}, origin), path),
    ...(known.length > 0 ? [listOf(known)] : []),
    ...(others.length > 0 ? [folded(others)] : []),
  ];
}

function listOf(said: readonly Said[]): HTMLElement {
  const rows = said.flatMap(({ name, value, meaning, inside }) => [
    create('dt', {}, create('code', {}, name), ...(meaning ? [create('span', {}, meaning)] : [])),
    create(
      'dd',
      {},
      create('code', { translate: 'no' }, value),
      ...(inside === null ? [] : [create('pre', { tabindex: '0', 'aria-label': name }, inside)]),
    ),
  ]);
  return create('dl', {}, ...rows);
}

function folded(said: readonly Said[]): HTMLElement {
  const count =
    said.length === 1 ? 'One other parameter' : `${String(said.length)} other parameters`;
  return create('details', {}, create('summary', {}, count), listOf(said));
}
