import { copyText } from '../shared/copy-button.ts';
import { find } from '../shared/find.ts';
import { act, telling } from './act.ts';
import { ask } from './ask.ts';
import { call } from './call.ts';
import { announcement, told } from './shapes.ts';
import type { Organisation } from './shapes.ts';

const text = find('#announcement-text', HTMLElement);
const subject = find('#announcement-subject', HTMLElement);
const mail = find('#announcement-mail', HTMLButtonElement);
let recipients = 0;

export function initAnnouncement(): void {
  find('#announcement-copy', HTMLButtonElement).addEventListener('click', () => {
    void copyText(`${subject.textContent}\n\n${text.textContent}`);
  });
  mail.addEventListener('click', () => {
    void act(mail, telling(find('#announcement-problem', HTMLElement)), async () => {
      const result = find('#announcement-result', HTMLElement);
      result.textContent = '';
      const people = recipients === 1 ? 'One person gets' : `${String(recipients)} people get`;
      const question = {
        title: 'Mail it now?',
        text: `${people} this mail, each with her or his name.`,
        action: 'Send',
      };
      if (!(await ask(question))) return;
      const sent = await call('announcement', told, {});
      result.textContent = `On its way to ${String(sent.told)}.`;
    });
  });
}

export async function showAnnouncement({ organisation }: Organisation): Promise<void> {
  const letter = await call('announcement', announcement);
  recipients = letter.recipients;
  subject.textContent = letter.subject;
  text.textContent = letter.text;
  mail.textContent = recipients === 1 ? 'Mail to 1 person' : `Mail to ${String(recipients)} people`;
  mail.hidden = recipients === 0 || organisation.notEligible !== null;
}
