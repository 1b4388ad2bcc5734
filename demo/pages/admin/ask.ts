import { create } from '../shared/create.ts';

/** Something to think about before it happens. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button does. */
  readonly action: string;
}

let count = 0;

/** Asks in a dialog; Escape and "Cancel" are a no, and the focus goes back to where it was. */
export function ask({ title, text, action }: Question): Promise<boolean> {
  const id = `question-${String((count += 1))}`;
  const cancel = create('button', { class: 'button', value: '' }, 'Cancel');
  const dialog = create(
    'dialog',
    { class: 'dialog', 'aria-labelledby': id, 'aria-describedby': `${id}-text` },
    create(
      'form',
      { method: 'dialog' },
      create('h2', { id }, title),
      create('p', { id: `${id}-text` }, text),
      create(
        'div',
        { class: 'buttons' },
        cancel,
        create('button', { class: 'button primary', value: 'yes' }, action),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  cancel.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes');
      dialog.remove();
    });
  });
}
