import { copyButton } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import { act, telling } from './act.ts';
import { ask } from './ask.ts';
import { call, done } from './call.ts';
import { temporaryPassword } from './shapes.ts';
import type { Person, Sso } from './shapes.ts';

interface Surroundings {
  readonly mayUseSso: boolean;
  changeSso(ids: string[], sso: Sso, notify: boolean): Promise<boolean>;
  refresh(): Promise<void>;
}

const dialog = find('#person-dialog', HTMLDialogElement);
const form = find('#person-sso', HTMLFormElement);
const tell = telling(find('#person-problem', HTMLElement));
const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const result = find('#person-result', HTMLElement);
let person: Person | null = null;
let around: Surroundings | null = null;

dialog.addEventListener('close', () => {
  // The list may have been drawn anew meanwhile, and a password that was shown is gone for good.
  const id = person?.id ?? '';
  result.replaceChildren();
  document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`)?.focus();
});
find('#person-close', HTMLButtonElement).addEventListener('click', () => {
  dialog.close();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  void act(find('#person-save', HTMLButtonElement), tell, async () => {
    if (!person || !around) return;
    const sso = find('[name=sso]:checked', HTMLInputElement, form).value as Sso;
    if (await around.changeSso([person.id], sso, data.has('notify'))) dialog.close();
  });
});
onClick('#person-reset', async (id) => {
  const sure = await ask({
    title: `Reset the password of ${person?.displayName ?? ''}?`,
    text: 'The present password or PIN and every session end now. You get a temporary password, which you pass on yourself.',
    action: 'Reset',
  });
  if (!sure) return;
  const notify = find('#person-notify', HTMLInputElement).checked;
  const { password, until } = await call(`people/${id}/reset-password`, temporaryPassword, {
    notify,
  });
  const secret = create('code', { translate: 'no', id: 'temporary-password' }, password);
  result.replaceChildren(
    'Temporary password, shown only now:',
    create(
      'span',
      { class: 'secret' },
      secret,
      copyButton('temporary password', () => password),
    ),
    `It works once, until ${when.format(new Date(until))}.`,
  );
  // Their own sessions end with it, and with them this page.
  await around?.refresh();
});
onClick('#person-resend', async (id) => {
  await call(`people/${id}/resend-activation`, done, {});
  result.textContent = 'A new activation mail is on its way. The link of the last one ends.';
});
onClick('#person-unlock', async (id) => {
  await call(`people/${id}/unlock`, done, {});
  result.textContent = 'Unlocked: wrong passwords and PINs are counted anew.';
});

/** Everything about one person: how she signs in, and what support can do for her. */
export function openPerson(who: Person, surroundings: Surroundings): void {
  person = who;
  around = surroundings;
  tell(null);
  result.replaceChildren();
  find('#person-name', HTMLElement).textContent = who.displayName;
  form.hidden = !surroundings.mayUseSso;
  form.reset();
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=sso]')) {
    radio.checked = radio.value === who.sso;
  }
  find('#person-active', HTMLElement).hidden = who.status !== 'active';
  find('#person-invited', HTMLElement).hidden = who.status !== 'invited';
  dialog.showModal();
}

function onClick(selector: string, work: (id: string) => Promise<void>): void {
  const button = find(selector, HTMLButtonElement);
  button.addEventListener('click', () => {
    void act(button, tell, async () => {
      result.replaceChildren();
      if (person) await work(encodeURIComponent(person.id));
    });
  });
}
