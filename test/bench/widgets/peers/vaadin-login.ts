import type { Peer } from '../peer.ts';

/** The form with its built-in styles, without a theme. User name and password on one screen. */
export const vaadinLogin: Peer = {
  id: 'vaadin-login',
  label: 'Vaadin Login',
  kind: 'peer',
  package: '@vaadin/login',
  html: '<vaadin-login-form no-autofocus></vaadin-login-form>',
  entry: `import '@vaadin/login/vaadin-login-form.js';`,
  stubbed: 'nothing',
};
