import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import { act, telling } from './act.ts';
import { call } from './call.ts';
import { auditKinds } from './audit-kinds.ts';
import { auditPage, people as peopleShape } from './shapes.ts';
import type { AuditEvent } from './shapes.ts';

const form = find('#audit-filter', HTMLFormElement);
const list = find('#audit-events', HTMLOListElement);
const more = find('#audit-more', HTMLButtonElement);
const kinds = find('#audit-kind', HTMLSelectElement);
const persons = find('#audit-person', HTMLSelectElement);
const tell = telling(find('#audit-problem', HTMLElement));
const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });
let oldest: number | null = null;

export function initAudit(): void {
  for (const [kind, label] of Object.entries(auditKinds)) {
    kinds.append(create('option', { value: kind }, label));
  }
  form.addEventListener('change', () => void act(more, tell, () => load(false)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  more.addEventListener('click', () => void act(more, tell, () => load(true)));
}

export async function showAudit(): Promise<void> {
  const { people } = await call('people', peopleShape);
  const chosen = persons.value;
  const options = people.map(({ id, displayName }) => create('option', { value: id }, displayName));
  persons.replaceChildren(create('option', { value: '' }, 'Everybody'), ...options);
  persons.value = chosen;
  await load(false);
}

/** @param older Adds what is older to what is there. */
async function load(older: boolean): Promise<void> {
  const query = new URLSearchParams({ kind: kinds.value, person: persons.value });
  for (const extension of ['csv', 'json']) {
    find(`#audit-${extension}`, HTMLAnchorElement).href =
      `/admin/v1/audit.${extension}?${query.toString()}`;
  }
  if (older && oldest !== null) query.set('before', String(oldest));
  const { events, more: isMore } = await call(`audit?${query.toString()}`, auditPage);
  oldest = events.at(-1)?.id ?? null;
  const items = events.map(eventItem);
  if (older) list.append(...items);
  else list.replaceChildren(...items);
  more.hidden = !isMore;
  find('#audit-empty', HTMLElement).hidden = list.childElementCount > 0;
}

function eventItem({ at, kind, person, actor, reason, reference }: AuditEvent): HTMLLIElement {
  const date = new Date(at);
  const by = actor ? `by ${actor}` : '';
  return create(
    'li',
    { class: 'row' },
    create('time', { datetime: at, class: 'quiet' }, when.format(date)),
    create('b', {}, auditKinds[kind] ?? kind),
    create('span', {}, [person, by].filter(Boolean).join(' ')),
    create(
      'span',
      { class: 'quiet' },
      [reason, reference && `Reference ${reference}`].filter(Boolean).join(' · '),
    ),
  );
}
