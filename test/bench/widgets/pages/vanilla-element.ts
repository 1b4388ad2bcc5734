import { enhance } from './enhance.ts';
import { css, fields } from './form.ts';

class VanillaLogin extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${css}</style>${fields}`;
    enhance(root);
  }
}
customElements.define('vanilla-login', VanillaLogin);
