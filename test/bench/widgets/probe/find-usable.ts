import { allRoots, deepElementFromPoint } from './shadow-roots.ts';

/** The first input of a kind that a person could type into right now. */
export function findUsable(
  isWanted: (input: HTMLInputElement) => boolean,
): HTMLInputElement | null {
  for (const root of allRoots()) {
    for (const input of root.querySelectorAll('input')) {
      if (isWanted(input) && isUsable(input)) return input;
    }
  }
  return null;
}

/** Enabled, writable, tabbable, large enough, seen, and hit by a click at its centre. */
function isUsable(input: HTMLInputElement): boolean {
  if (!input.isConnected || input.disabled || input.readOnly || input.tabIndex < 0) return false;
  const { left, top, width, height } = input.getBoundingClientRect();
  if (width < 40 || height < 12) return false;
  if (!input.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const hit = deepElementFromPoint(x, y);
  // A floating label over its own field is fine.
  return hit === input || [...(input.labels ?? [])].some((label) => label.contains(hit));
}
