import { find } from '../shared/find.ts';
import { askSession } from '../shared/session.ts';

void begin();

/** A page for people who are signed in; it sends all others to the sign-in page, which leads back. */
async function begin(): Promise<void> {
  try {
    const user = await askSession();
    if (user) {
      find('#person', HTMLElement).textContent = user.displayName;
      find('#call', HTMLElement).hidden = false;
    } else {
      location.replace(`/?${new URLSearchParams({ next: location.pathname }).toString()}`);
    }
  } catch {
    find('#problem', HTMLElement).textContent = 'The server does not answer. Load this page again.';
  }
}
