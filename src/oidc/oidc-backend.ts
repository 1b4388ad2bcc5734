import type { DiscoveryContext, LoginBackend, SsoResult } from '../backend/login-backend.ts';
import { BackendError } from '../backend/login-backend.ts';
import type { Decision, Identifier, User } from '../machine/states.ts';
import { isPopup } from '../sso/way-back.ts';
import { matchIdentifier } from './match-identifier.ts';
import { toBackendError } from './oidc-problem.ts';
import type { FindProvider } from './oidc-provider.ts';
import { hearResponse } from './other-window.ts';
import { keepPending, LIFETIME, takePending } from './pending.ts';
import type { OidcSignIn } from './relying-party.ts';
import { RelyingParty } from './relying-party.ts';

export interface OidcOptions {
  /** Decides where somebody signs in: `byDomain`, `byWebFinger`, or your own. */
  readonly find: FindProvider;
  /**
   * The page that calls `finishOidcReturn`, a path on this origin or an address; registered with the providers as an
   * absolute one.
   */
  readonly redirectUri: string;
  /**
   * Called with what the provider gave out, before `login-success`. Keep tokens in memory: nothing here stores them.
   * When it throws, the sign-in has failed; by a `BackendError` with its code.
   */
  readonly onSignIn?:
    ((signIn: OidcSignIn, identifier: Identifier) => void | Promise<void>) | undefined;
  /**
   * Whether who came back is who was asked for. Default: by e-mail address or preferred user name, as far as the
   * provider tells them and an e-mail address was typed.
   */
  readonly accepts?:
    ((claims: OidcSignIn['claims'], identifier: Identifier) => boolean) | undefined;
}

/** Milliseconds; people are told within ten seconds. */
const TIMEOUT = 9_500;
/** Milliseconds until an answer that another window got must be here; it was sent before its handle. */
const PATIENCE = 1_000;

/**
 * Signs people in at OpenID providers without any server of one's own: the page is a public client. State, nonce and
 * code verifier lie in the session storage while a person is away, tokens never. There are no passwords here.
 *
 * What it finds out is for the page to show. A server that trusts the person must look at a token by itself.
 */
export class OidcBackend implements LoginBackend {
  readonly #options: OidcOptions;
  #relyingParty: RelyingParty | null = null;
  #elsewhere: { readonly state: string; readonly response: Promise<string | null> } | null = null;
  #listening = new AbortController();

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  async discover(
    identifier: Identifier,
    { returnTo, reauthenticate }: DiscoveryContext,
    caller: AbortSignal,
  ): Promise<Decision> {
    return bounded(caller, async (signal) => {
      const provider = await this.#options.find(identifier, signal);
      if (!provider) throw new BackendError({ code: 'sso_not_provisioned' });
      const { issuer, clientId, organisation } = provider;
      const more = { login_hint: identifier.value, ...(reauthenticate ? { prompt: 'login' } : {}) };
      const { address, state, ...secrets } = await this.#party.begin(provider, more, signal);
      const expires = Date.now() + LIFETIME;
      const where = { issuer, clientId, organisation, returnTo };
      keepPending(state, { ...secrets, ...where, identifier, expires });
      this.#listening.abort();
      this.#listening = new AbortController();
      this.#elsewhere = isPopup(returnTo)
        ? { state, response: hearResponse(state, this.#listening.signal) }
        : null;
      const method = { type: 'sso', enforced: true, redirect: address, organisation } as const;
      return { flow: state, methods: [method] };
    });
  }

  async ssoResult(handoff: string, caller: AbortSignal): Promise<SsoResult> {
    const elsewhere = this.#elsewhere?.state === handoff ? this.#elsewhere.response : null;
    const heard = elsewhere && (await within(PATIENCE, elsewhere));
    this.#listening.abort();
    const pending = takePending(handoff);
    const response = pending?.response ?? heard;
    if (!pending || !response) throw new BackendError({ code: 'handoff_invalid' });
    const { identifier, organisation } = pending;
    if (new URLSearchParams(response).has('error')) {
      return { status: 'failed', failure: { identifier, organisation, passwordAllowed: false } };
    }
    return bounded(caller, async (signal) => {
      const attempt = { ...pending, state: handoff };
      const signIn = await this.#party.redeem(pending, response, attempt, signal);
      const { accepts = matchIdentifier, onSignIn } = this.#options;
      if (!accepts(signIn.claims, identifier)) {
        throw new BackendError({ code: 'sso_account_mismatch' });
      }
      await onSignIn?.(signIn, identifier);
      return { status: 'signed_in', user: userOf(signIn.claims) };
    });
  }

  verify(): Promise<never> {
    return refused('sso_required');
  }

  changePassword(): Promise<never> {
    return refused('sso_required');
  }

  forgotPassword(): Promise<never> {
    return refused('sso_required');
  }

  beginActivation(): Promise<never> {
    return refused('activation_invalid');
  }

  completeActivation(): Promise<never> {
    return refused('activation_invalid');
  }

  /** Made at first use: where there is no page, there is no address to resolve against. */
  get #party(): RelyingParty {
    const { href } = new URL(this.#options.redirectUri, location.href);
    return (this.#relyingParty ??= new RelyingParty(href));
  }
}

function refused(code: string): Promise<never> {
  return Promise.reject(new BackendError({ code }));
}

async function bounded<T>(
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await work(AbortSignal.any([caller, AbortSignal.timeout(TIMEOUT)]));
  } catch (error) {
    throw toBackendError(error);
  }
}

function within<T>(milliseconds: number, awaited: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, milliseconds, null);
  });
  return Promise.race([awaited, late]);
}

/** A subject means something only with its issuer (OpenID Connect Core 1.0 §5.7), which has no `#` in it. */
function userOf({ iss, sub, ...claims }: OidcSignIn['claims']): User {
  const texts = [claims['name'], claims['preferred_username'], claims['email']];
  const isText = (each: unknown): each is string => typeof each === 'string' && each !== '';
  const { email, email_verified: verified } = claims;
  return {
    id: `${iss}#${sub}`,
    displayName: texts.find(isText) ?? sub,
    email: typeof email === 'string' && verified !== false ? email : undefined,
  };
}
