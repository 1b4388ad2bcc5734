import { discover } from './discover.ts';

/**
 * What a page needs at the least: asks how somebody signs in, then for the password.
 *
 * @param root where the form is: the document, or a shadow root
 */
export function enhance(root: ParentNode): void {
  const find = <T extends Element>(selector: string) => root.querySelector<T>(selector) as T;
  const form = find<HTMLFormElement>('form');
  const identifier = find<HTMLInputElement>('#id');
  const step2 = find<HTMLElement>('#step2');
  const password = find<HTMLInputElement>('#pw');
  const alert = find('[role=alert]');
  const button = find<HTMLButtonElement>('button');

  async function goOn() {
    button.disabled = true;
    try {
      const answer = await discover(identifier.value);
      if (answer.kind === 'sso') return location.assign(answer.url ?? '');
      step2.hidden = false;
      password.focus();
      button.textContent = 'Sign in';
    } catch {
      alert.textContent = 'Try again';
    } finally {
      button.disabled = false;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    alert.textContent = '';
    if (step2.hidden) return void goOn();
    form.dispatchEvent(new CustomEvent('login-submit', { bubbles: true, composed: true }));
  });
}
