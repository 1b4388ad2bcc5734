import { copyButton } from '../../shared/copy-button.ts';
import { create } from '../../shared/create.ts';
import { find } from '../../shared/find.ts';
import { fetchPeople } from './fetch-people.ts';
import type { DemoPerson } from './fetch-people.ts';

/**
 * Shows the people, a card each.
 *
 * @param fillIn Called with the identifier that somebody wants to try.
 */
export async function showPeople(fillIn: (identifier: string) => void): Promise<void> {
  try {
    find('#people', HTMLElement).append(...peopleCards(await fetchPeople(), fillIn));
  } catch {
    find('#people-problem', HTMLElement).textContent =
      'The people could not be fetched. Load this page again.';
  }
}

function peopleCards(
  people: readonly DemoPerson[],
  fillIn: (identifier: string) => void,
): readonly HTMLLIElement[] {
  return people.map(({ name, organisation, identifiers, secrets, outcome }) =>
    create(
      'li',
      {
        class: 'person',
        'data-find': [name, organisation ?? '', ...identifiers, outcome].join(' '),
      },
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
