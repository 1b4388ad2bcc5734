import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import { act, telling } from './act.ts';
import { ask } from './ask.ts';
import { call } from './call.ts';
import { openPerson } from './person-dialog.ts';
import { changed, conflicts as conflictsShape, people as peopleShape } from './shapes.ts';
import type { Organisation, Person, Sso } from './shapes.ts';

const list = find('#people-list', HTMLUListElement);
const filter = find('#people-filter', HTMLInputElement);
const bulk = find('#bulk', HTMLFormElement);
const count = find('#people-count', HTMLElement);
const chosen = new Set<string>();
let people: readonly Person[] = [];
let mayUseSso = false;
let self = '';
let reload: () => Promise<void> = () => Promise.resolve();

/** @param refresh Shows the page's data anew. */
export function initPeople(refresh: () => Promise<void>): void {
  reload = refresh;
  filter.addEventListener('input', render);
  find('#choose-all', HTMLInputElement).addEventListener('change', ({ currentTarget }) => {
    const all = (currentTarget as HTMLInputElement).checked;
    for (const { id } of visible()) {
      if (all) chosen.add(id);
      else chosen.delete(id);
    }
    render();
  });
  bulk.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = new FormData(bulk);
    const tell = telling(find('#people-problem', HTMLElement));
    void act(find('#apply', HTMLButtonElement), tell, async () => {
      if (chosen.size === 0) {
        tell('Choose whom it is for, by the boxes before the names.');
        return;
      }
      const sso = find('#bulk-sso', HTMLSelectElement).value as Sso;
      if (await changeSso([...chosen], sso, form.has('notify'))) chosen.clear();
      render();
    });
  });
}

export async function showPeople({ organisation, administrator }: Organisation): Promise<void> {
  self = administrator.id;
  mayUseSso = organisation.notEligible === null;
  const [{ people: all }, { conflicts }] = await Promise.all([
    call('people', peopleShape),
    call('people/conflicts', conflictsShape),
  ]);
  people = all;
  for (const id of chosen) if (!people.some((person) => person.id === id)) chosen.delete(id);
  bulk.hidden = !mayUseSso;
  find('#choose-label', HTMLElement).hidden = !mayUseSso;
  render();
  const items = conflicts.map(({ email, names, elsewhere }) => {
    const others = elsewhere > 0 ? [`${String(elsewhere)} in another organisation`] : [];
    return create(
      'li',
      {},
      create('b', { translate: 'no' }, email),
      `: ${[...names, ...others].join(', ')}`,
    );
  });
  find('#conflicts', HTMLUListElement).replaceChildren(...items);
  find('#conflicts-box', HTMLElement).hidden = items.length === 0;
  find('#no-conflicts', HTMLElement).hidden = items.length > 0;
}

/** @returns False when the administrator thought better of it. */
async function changeSso(ids: string[], sso: Sso, notify: boolean): Promise<boolean> {
  const names = people.filter(({ id }) => ids.includes(id)).map(({ displayName }) => displayName);
  const enforced = {
    title: 'Make single sign-on the only way in?',
    text: `${ids.includes(self) ? 'You are among them. ' : ''}${listed(names)} cannot sign in with a password or PIN any more. If your identity provider fails, you have to give out temporary passwords. Test the connection first.`,
    action: 'Enforce',
  };
  if (sso === 'enforced' && !(await ask(enforced))) return false;
  const result = await call('people/sso', changed, { ids, sso, notify });
  await reload();
  const told = result.told > 0 ? ` ${String(result.told)} are told by mail.` : '';
  const text = `Changed for ${String(result.changed)} of ${String(ids.length)}.${told}`;
  find('#people-result', HTMLElement).textContent = text;
  return true;
}

function render(): void {
  const shown = visible();
  list.replaceChildren(...shown.map(personItem));
  const number = `${String(shown.length)} of ${String(people.length)}`;
  count.textContent = chosen.size > 0 ? `${number}, ${String(chosen.size)} chosen` : number;
  const all = find('#choose-all', HTMLInputElement);
  const on = shown.filter(({ id }) => chosen.has(id)).length;
  all.checked = on > 0 && on === shown.length;
  all.indeterminate = on > 0 && on < shown.length;
}

function visible(): readonly Person[] {
  const wanted = filter.value.trim().toLowerCase();
  return people.filter(({ displayName, email, userName, phone }) =>
    [displayName, email, userName, phone].some((text) => text?.toLowerCase().includes(wanted)),
  );
}

const ways: Readonly<Record<Sso, string>> = {
  off: 'SSO off',
  optional: 'SSO optional',
  enforced: 'SSO enforced',
};

function personItem(person: Person): HTMLLIElement {
  const { id, displayName, sso, status, administrator, temporaryUntil } = person;
  const box = create('input', { type: 'checkbox', id: `choose-${id}` });
  box.checked = chosen.has(id);
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(id);
    else chosen.delete(id);
    render();
    document.getElementById(`choose-${id}`)?.focus();
  });
  const manage = create('button', { type: 'button', class: 'button small' }, 'Manage');
  manage.setAttribute('aria-label', `Manage ${displayName}`);
  manage.addEventListener('click', () => {
    openPerson(person, { mayUseSso, changeSso, refresh: reload });
  });
  manage.dataset['person'] = id;
  const badge = (text: string, kind = '') => create('span', { class: `badge ${kind}` }, text);
  const identifiers = [person.email, person.userName, number(person)].filter(Boolean).join(' · ');
  return create(
    'li',
    { class: 'person' },
    ...(mayUseSso ? [box] : []),
    create(
      'div',
      { class: 'person-text' },
      create('label', mayUseSso ? { for: box.id, class: 'name' } : { class: 'name' }, displayName),
      create('p', { class: 'quiet', translate: 'no' }, identifiers),
    ),
    create(
      'p',
      { class: 'badges' },
      ...(administrator ? [badge('Administrator')] : []),
      ...(status === 'active' ? [] : [badge(status === 'invited' ? 'Invited' : 'Disabled')]),
      ...(temporaryUntil ? [badge('Temporary password', 'expiring')] : []),
      ...(mayUseSso ? [badge(ways[sso], sso)] : []),
    ),
    manage,
  );
}

function number({ phone, extension }: Person): string | null {
  return phone && extension ? `${phone} ext. ${extension}` : phone;
}

function listed(names: readonly string[]): string {
  const few = names.slice(0, 5);
  const rest = names.length - few.length;
  const all = rest > 0 ? [...few, `${String(rest)} more`] : few;
  return new Intl.ListFormat('en').format(all);
}
