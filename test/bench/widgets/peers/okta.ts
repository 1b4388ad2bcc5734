import { inPackages } from '../folders.ts';
import type { Peer, StubAnswer } from '../peer.ts';

const dist = inPackages('@okta/okta-signin-widget/dist');

/** Its identity engine: introspect, identify, then the challenge for a password. */
export const okta: Peer = {
  id: 'okta',
  label: 'Okta Sign-In Widget',
  kind: 'peer',
  package: '@okta/okta-signin-widget',
  copies: {
    'okta-sign-in.min.js': `${dist}/js/okta-sign-in.min.js`,
    'css/okta-sign-in.min.css': `${dist}/css/okta-sign-in.min.css`,
    font: `${dist}/font`,
    img: `${dist}/img`,
    labels: `${dist}/labels`,
  },
  lazyFolder: 'labels',
  head:
    '<link rel="stylesheet" href="/css/okta-sign-in.min.css">' +
    '<script defer src="/okta-sign-in.min.js"></script><script defer src="/start.js"></script>',
  html: '<div id="c"></div>',
  files: {
    'start.js': `
      const { origin } = location;
      new OktaSignIn({
        baseUrl: origin,
        issuer: origin + '/oauth2/default',
        clientId: 'x',
        redirectUri: origin + '/cb',
        el: '#c',
        assets: { baseUrl: origin },
        language: 'en',
      }).renderEl({ el: '#c' }, () => {}, (error) => console.error(error));`,
  },
  stubbed: 'OpenID discovery, interact, introspect, identify',
  next: true,
  routes: {
    'GET /oauth2/default/.well-known/openid-configuration': ({ url }) => openIdConfiguration(url),
    'POST /oauth2/default/v1/interact': () => ({ body: { interaction_handle: 'x' } }),
    'POST /idp/idx/introspect': ({ url }) => identify(url),
    'POST /idp/idx/identify': ({ url }) => challenge(url),
    'POST /api/v1/internal/device/nonce': () => ({ body: { nonce: 'x' } }),
  },
};

function openIdConfiguration({ origin }: URL): StubAnswer {
  const issuer = `${origin}/oauth2/default`;
  return {
    body: {
      issuer,
      authorization_endpoint: `${issuer}/v1/authorize`,
      token_endpoint: `${issuer}/v1/token`,
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['interaction_code'],
    },
  };
}

function identify(url: URL): StubAnswer {
  const identifier = { name: 'identifier', label: 'Username', required: true };
  return step(url, form('identify', `${url.origin}/idp/idx/identify`, [identifier]));
}

function challenge(url: URL): StubAnswer {
  const passcode = { name: 'passcode', label: 'Password', secret: true };
  const credentials = {
    name: 'credentials',
    type: 'object',
    required: true,
    form: { value: [passcode] },
  };
  const answer = `${url.origin}/idp/idx/challenge/answer`;
  const authenticator = {
    type: 'password',
    key: 'okta_password',
    id: 'a1',
    displayName: 'Password',
    methods: [{ type: 'password' }],
  };
  return step(
    url,
    {
      ...form('challenge-authenticator', answer, [credentials]),
      relatesTo: ['$.currentAuthenticator'],
    },
    {
      currentAuthenticator: { type: 'object', value: authenticator },
      user: { type: 'object', value: { id: 'u1', identifier: 'ada@example.com' } },
    },
  );
}

function form(name: string, href: string, fields: readonly object[]) {
  const handle = {
    name: 'stateHandle',
    required: true,
    value: 'x',
    visible: false,
    mutable: false,
  };
  const accepts = 'application/vnd.okta.v1+json';
  const value = [...fields, handle];
  return { rel: ['create-form'], name, href, method: 'POST', accepts, value };
}

function step(url: URL, remediation: object, more: object = {}): StubAnswer {
  return {
    headers: { 'content-type': 'application/ion+json; okta-version=1.0.0' },
    body: {
      stateHandle: 'x',
      version: '1.0.0',
      expiresAt: '2099-01-01T00:00:00.000Z',
      intent: 'LOGIN',
      step: 'IDENTIFY',
      remediation: { type: 'array', value: [remediation] },
      cancel: form('cancel', `${url.origin}/idp/idx/cancel`, []),
      ...more,
    },
  };
}
