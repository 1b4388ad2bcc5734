import { create } from './create.ts';
import { say } from './say.ts';

/** Milliseconds that the tick stays. */
const SHOWN = 1_500;

/**
 * A button with an icon that copies text.
 *
 * @param label What it copies, for those who do not see the icon.
 * @param text Asked when pressed.
 */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const name = `Copy ${label}`;
  const button = create('button', {
    type: 'button',
    class: 'copy',
    'aria-label': name,
    title: name,
  });
  button.addEventListener('click', () => {
    void copyText(text()).then((copied) => {
      button.toggleAttribute('data-done', copied);
      setTimeout(() => {
        button.removeAttribute('data-done');
      }, SHOWN);
    });
  });
  return button;
}

/** Copies and says so. Browsers allow it only in secure contexts, and may refuse even there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    say('Copied.');
    return true;
  } catch {
    say('This browser does not allow copying.');
    return false;
  }
}
