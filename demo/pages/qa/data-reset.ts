import { find } from '../shared/find.ts';

/** Lets a button put the demo's people back as they were, and load the page anew. */
export function initDataReset(): void {
  const button = find('#reset-data', HTMLButtonElement);
  const label = button.textContent;
  button.addEventListener('click', () => {
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    button.textContent = 'Resetting…';
    reset().then(
      () => {
        location.reload();
      },
      () => {
        button.ariaDisabled = null;
        button.textContent = 'That did not work';
        setTimeout(() => (button.textContent = label), 2_000);
      },
    );
  });
}

async function reset(): Promise<void> {
  const { ok } = await fetch('/qa/reset', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  if (!ok) throw new Error('The server refused.');
}
