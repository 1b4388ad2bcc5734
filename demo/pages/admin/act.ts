import { Refused } from './call.ts';

/** Heard by the page when a session has ended, so that it asks for another sign-in. */
export const SESSION_ENDED = 'admin-session-ended';

/**
 * Does what a button is for, once at a time. The button keeps the focus; what was typed stays, whatever
 * goes wrong.
 *
 * @param tell Shows what is wrong, as a sentence; null when it begins.
 */
export async function act(
  button: HTMLButtonElement,
  tell: (problem: string | null) => void,
  work: () => Promise<void>,
): Promise<void> {
  if (button.ariaDisabled === 'true') return;
  button.ariaDisabled = 'true';
  tell(null);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(error.message);
    if (error.status === 401) dispatchEvent(new Event(SESSION_ENDED));
  } finally {
    button.ariaDisabled = null;
  }
}

/** Tells in a place of its own, for what belongs to no field. */
export function telling(place: HTMLElement): (problem: string | null) => void {
  return (problem) => {
    place.textContent = problem;
  };
}
