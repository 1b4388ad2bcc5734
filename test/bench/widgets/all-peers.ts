import type { Peer } from './peer.ts';
import { hanko } from './peers/hanko.ts';
import { litDsd, litMin } from './peers/lit.ts';
import { loginWidget, loginWidgetFirst, loginWidgetInstant } from './peers/login-widget.ts';
import { okta } from './peers/okta.ts';
import { plainHtml } from './peers/plain-html.ts';
import { vaadinLogin } from './peers/vaadin-login.ts';
import { vanillaElement } from './peers/vanilla-element.ts';

/** Whatever is measured side by side. */
export const allPeers: readonly Peer[] = [
  plainHtml,
  vanillaElement,
  litMin,
  litDsd,
  loginWidget,
  loginWidgetFirst,
  loginWidgetInstant,
  vaadinLogin,
  hanko,
  okta,
];
