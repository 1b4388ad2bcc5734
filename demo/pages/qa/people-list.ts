import { copyButton } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import type { DemoPerson } from './people.ts';

/**
 * Cards of the people, as list items.
 *
 * @param fillIn Called with the identifier that somebody wants to try.
 */
export function peopleCards(
  people: readonly DemoPerson[],
  fillIn: (identifier: string) => void,
): readonly HTMLLIElement[] {
  return people.map(({ name, organisation, identifiers, secrets, outcome }) =>
    create(
      'li',
      { class: 'person' },
      create('h3', {}, name, ...(organisation ? [create('span', {}, organisation)] : [])),
      create('p', {}, outcome),
      ...identifiers.map((identifier) => identifierRow(identifier, fillIn)),
      ...secrets.map(({ label, value }) => secretRow(name, label, value)),
    ),
  );
}

function identifierRow(identifier: string, fillIn: (identifier: string) => void): HTMLElement {
  const button = create(
    'button',
    { type: 'button', class: 'button small', 'aria-label': `Fill in ${identifier}` },
    'Fill in',
  );
  button.addEventListener('click', () => {
    fillIn(identifier);
  });
  return create(
    'div',
    { class: 'row' },
    create('p', {}, create('code', { translate: 'no' }, identifier)),
    copyButton(identifier, () => identifier),
    button,
  );
}

function secretRow(name: string, label: string, value: string): HTMLElement {
  return create(
    'div',
    { class: 'row' },
    create('p', {}, `${label} `, create('code', { translate: 'no' }, value)),
    copyButton(`${label} of ${name}`, () => value),
  );
}
