import { addLanguage } from 'login-widget';
import type { LoginBackend, LoginEventDetails, Messages, Wording } from 'login-widget';
import { LoginWidget } from 'login-widget/element';
import { discoveryAnswer } from 'login-widget/contract';
import { fillInstantMarkup, instantStyleHashes, renderInstantMarkup } from 'login-widget/instant';
import { byDomain, OidcBackend, vendorHints } from 'login-widget/oidc';
import type { OidcProvider } from 'login-widget/oidc';
import 'login-widget/locales/de';
import 'login-widget/locales/pt-br';
import { LoginWidget as Standalone } from 'login-widget/standalone';
import type { LoginWidgetInVue } from 'login-widget/vue';

const wording: Wording = { next: 'Onward', problems: { offline: 'No network.' } };
addLanguage('fy', wording);
const own: Messages['next'] = 'On';
const widget = document.querySelector('login-widget');
if (widget) {
  const same: LoginWidget = widget;
  same.messages = { next: own };
  same.allowedOrigins = ['https://broker.example'];
  same.mode = 'join';
  const client: LoginBackend | null = same.client;
  console.log(client, same.step === 'signed-in', same.framed);
  same.addEventListener('login-success', ({ detail }) => {
    const { user, method }: LoginEventDetails['login-success'] = detail;
    console.log(user.displayName.length, method);
  });
  document.addEventListener('login-error', ({ detail }) => detail.code.length);
  same.start('ada@acme.example');
}
const made: LoginWidget = document.createElement('login-widget');
const page: string = fillInstantMarkup(renderInstantMarkup({ guest: true, lang: 'de' }));
console.log(made, page, instantStyleHashes.join(), discoveryAnswer.safeParse({}).success);
console.log(Standalone.version);

const acme: OidcProvider = {
  issuer: 'https://login.example',
  clientId: 'portal',
  parameters: { [vendorHints.auth0.organization]: 'acme' },
};
made.client = new OidcBackend({
  find: byDomain({ 'acme.example': acme }),
  redirectUri: '/signed-in',
  onSignIn: ({ claims, accessToken }) => {
    console.log(claims.sub, accessToken);
  },
});

export const inVue: InstanceType<LoginWidgetInVue>['step'] = 'identify';
