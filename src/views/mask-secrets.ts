/** Masks every secret below `root` again; with `clear`, empties it too. */
export function maskSecrets(root: ParentNode, clear: boolean): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-secret]')) {
    setRevealed(input, false);
    if (clear) input.value = '';
  }
}

export function setRevealed(input: HTMLInputElement, revealed: boolean): void {
  const type = revealed ? 'text' : 'password';
  if (input.type === type) return;
  const { selectionStart, selectionEnd } = input;
  input.type = type;
  // Some engines move the caret to the start when the type changes.
  input.setSelectionRange(selectionStart, selectionEnd);
  input.nextElementSibling?.setAttribute('aria-pressed', String(revealed));
}
