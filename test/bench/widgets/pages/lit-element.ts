import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { discover } from './discover.ts';
import { css } from './form.ts';

/** The form of the baselines as a Lit element. Rendered by a server as well, and hydrated. */
class LitLogin extends LitElement {
  static override properties = {
    step: { state: true },
    busy: { state: true },
    problem: { state: true },
  };
  static override styles = unsafeCSS(css);
  declare step: 'identifier' | 'password';
  declare busy: boolean;
  declare problem: string;

  constructor() {
    super();
    this.step = 'identifier';
    this.busy = false;
    this.problem = '';
  }

  override render() {
    const first = this.step === 'identifier';
    const password = html`<label for="pw">Password</label
      ><input id="pw" type="password" autocomplete="current-password" />`;
    return html`<form @submit=${this.#submit}>
      <label for="id">Work email</label
      ><input id="id" name="login" type="email" autocomplete="username" required />
      ${first ? nothing : password}
      <p role="alert">${this.problem}</p>
      <button ?disabled=${this.busy}>${first ? 'Next' : 'Sign in'}</button>
    </form>`;
  }

  async #submit(event: Event) {
    event.preventDefault();
    this.busy = true;
    this.problem = '';
    try {
      const identifier = this.renderRoot.querySelector<HTMLInputElement>('#id');
      const answer = await discover(identifier?.value ?? '');
      if (answer.kind === 'sso') location.assign(answer.url ?? '');
      else this.step = 'password';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>('#pw')?.focus();
    } catch {
      this.problem = 'Try again';
    }
    this.busy = false;
  }
}
customElements.define('lit-login', LitLogin);
