import { find } from '../shared/find.ts';
import { askSession, signOut } from '../shared/session.ts';

const line = find('#session', HTMLElement);
const button = find('#sign-out', HTMLButtonElement);

/**
 * Lets the button of the session line sign out.
 *
 * @param onEnd Called once nobody is signed in any more.
 */
export function initSessionLine(onEnd: () => void): void {
  button.addEventListener('click', () => {
    signOut().then(
      () => {
        void showSession();
        onEnd();
      },
      () => {
        line.textContent = 'Signing out did not work. Try again.';
      },
    );
  });
}

/** Asks the server who is signed in, and shows it. */
export async function showSession(): Promise<void> {
  try {
    const user = await askSession();
    line.textContent = user ? `Session of ${user.displayName}` : 'No session';
    button.hidden = !user;
  } catch {
    line.textContent = 'The server does not answer.';
    button.hidden = true;
  }
}
