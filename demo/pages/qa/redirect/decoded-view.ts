import { create } from '../../shared/create.ts';
import type { DecodedAddress } from './decode-address.ts';

/** An address as a list of what it says. */
export function decodedView({ kind, origin, path, said }: DecodedAddress): readonly HTMLElement[] {
  const rows = said.flatMap(({ name, value, meaning, inside }) => [
    create('dt', {}, create('code', {}, name), ...(meaning ? [create('span', {}, meaning)] : [])),
    create(
      'dd',
      {},
      create('code', { translate: 'no' }, value),
      ...(inside === null ? [] : [create('pre', { tabindex: '0', 'aria-label': name }, inside)]),
    ),
  ]);
  return [
    create('p', { class: 'kind' }, `This looks like: ${kind}.`),
    create('p', { class: 'where' }, create('b', {}, origin), path),
    create('dl', {}, ...rows),
  ];
}
