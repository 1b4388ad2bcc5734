import { mayFocus } from './may-focus.ts';

/** Takes the focus at load, unless something else has it; the page does not scroll for it. */
export function takeFocus(root: Element, focus: (options: FocusOptions) => void): void {
  if (!mayFocus(root)) return;
  // WebKit scrolls all the same to what has no layout yet.
  root.getBoundingClientRect();
  focus({ preventScroll: true });
}
