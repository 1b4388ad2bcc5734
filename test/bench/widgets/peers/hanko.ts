import type { Peer, StubAnswer } from '../peer.ts';

/** Its flow API, in the three states that a sign-in by password passes through. */
const states = {
  preflight: {
    register_client_capabilities: action('register_client_capabilities', {
      webauthn_available: hidden('webauthn_available', true),
      webauthn_conditional_mediation_available: hidden(
        'webauthn_conditional_mediation_available',
        false,
      ),
      webauthn_platform_authenticator_available: hidden(
        'webauthn_platform_authenticator_available',
        false,
      ),
    }),
  },
  login_init: {
    continue_with_login_identifier: action('continue_with_login_identifier', {
      email: { name: 'email', type: 'email', required: true, max_length: 100 },
    }),
  },
  login_password: {
    password_login: action('password_login', {
      password: { name: 'password', type: 'password', required: true },
    }),
    back: action('back'),
  },
};
type State = keyof typeof states;

/** Which state an action leads to; calls without one begin. */
const after: Readonly<Record<string, State>> = {
  register_client_capabilities: 'login_init',
  continue_with_login_identifier: 'login_password',
};

export const hanko: Peer = {
  id: 'hanko',
  label: 'Hanko Elements',
  kind: 'peer',
  package: '@teamhanko/hanko-elements',
  html: '<hanko-auth></hanko-auth>',
  entry: `
    import { register } from '@teamhanko/hanko-elements';
    register(location.origin);`,
  stubbed: 'flow API, session check',
  next: true,
  routes: {
    'POST /login': ({ url }) => {
      const [name = ''] = (url.searchParams.get('action') ?? '').split('@');
      return reply(after[name] ?? 'preflight');
    },
    'GET /sessions/validate': () => ({ body: { is_valid: false } }),
    'GET /me': () => ({ status: 401 }),
  },
};

function action(name: string, inputs: object = {}) {
  return { action: name, href: `/login?action=${name}`, description: '', inputs };
}

function hidden(name: string, required: boolean) {
  return { name, type: 'boolean', required, hidden: true };
}

function reply(name: State): StubAnswer {
  return { body: { name, status: 200, csrf_token: 'x', payload: {}, actions: states[name] } };
}
