import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import { linkedText } from './linked-text.ts';
import type { Mail } from './mails.ts';
import { fetchMails } from './mails.ts';

const list = find('#mails', HTMLOListElement);
const problem = find('#problem', HTMLElement);
const count = find('#count', HTMLElement);
const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });
const shown = new Set<string>();

void refresh();
find('#refresh', HTMLButtonElement).addEventListener('click', () => void refresh());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void refresh();
});

/** Adds what is new on top; what somebody reads or has focused stays where it is. */
async function refresh(): Promise<void> {
  try {
    const mails = await fetchMails();
    const fresh = mails.filter(({ id }) => !shown.has(id));
    list.prepend(...fresh.map(mailItem));
    for (const { id } of fresh) shown.add(id);
    problem.textContent = '';
    find('#empty', HTMLElement).hidden = shown.size > 0;
    count.textContent = `${String(shown.size)} ${shown.size === 1 ? 'mail' : 'mails'}, newest first`;
  } catch {
    problem.textContent = 'The outbox could not be read. Look again in a moment.';
  }
}

function mailItem({ to, subject, text, sentAt }: Mail): HTMLLIElement {
  const date = new Date(sentAt);
  const time = Number.isNaN(date.getTime()) ? sentAt : when.format(date);
  return create(
    'li',
    { class: 'mail' },
    create('h2', {}, subject),
    create(
      'p',
      { class: 'envelope' },
      create('span', {}, 'To ', create('b', { translate: 'no' }, to)),
      create('time', { datetime: sentAt }, time),
    ),
    create('p', { class: 'letter' }, ...linkedText(text)),
  );
}
