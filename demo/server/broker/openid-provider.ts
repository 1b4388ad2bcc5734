import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { Provider, interactionPolicy } from 'oidc-provider';
import type { JWK } from 'oidc-provider';
import { outage, problemBody, problemHeaders } from '../login/problem.ts';
import { causeOf, isOutage } from '../outage.ts';
import type { Store } from '../store/store.ts';
import { accountKey, brokeredAccount } from './records.ts';
import { storeAdapter } from './store-adapter.ts';

export interface OpenIdProviderOptions {
  issuer: string;
  client: { id: string; secret: string; redirectUri: string };
  cookieKey: string;
  /** Signs ID tokens; see `createSigningKey`. */
  signingKey: JWK;
  /** Name of the request parameter that names a connection. */
  hintParameter: string;
  /** Address at which a person is to sign in for this interaction. */
  interactionUrl(interaction: string): string;
  /** Where a browser goes when an error cannot be told to the client in the ordinary way. */
  errorUrl: string;
  store: Store;
  /** For operators: what went wrong. */
  report(cause: string): void;
}

/**
 * The OpenID Connect side of the broker: authorization code with PKCE S256 for one confidential
 * client, two scopes, nothing else.
 */
export async function createOpenIdProvider(options: OpenIdProviderOptions): Promise<Provider> {
  const { client, hintParameter, store } = options;
  const provider = new Provider(options.issuer, {
    adapter: storeAdapter(store),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [options.signingKey] },
    scopes: ['openid', 'email'],
    claims: { openid: ['sub', 'idp'], email: ['email'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { methods: ['S256'], required: () => true },
    extraParams: [hintParameter],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    cookies: {
      keys: [options.cookieKey],
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: '/broker' },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 300,
      Interaction: 600,
      Session: 600,
    },
    // There are no sessions to expire with: see the adapter.
    expiresWithSession: () => false,
    interactions: {
      policy: interactionPolicy.base(),
      url: (_ctx, interaction) => options.interactionUrl(interaction.uid),
    },
    clientBasedCORS: () => false,
    async findAccount(_ctx, sub) {
      const found = brokeredAccount.safeParse(await store.get(accountKey(sub)));
      return found.success ? { accountId: sub, claims: async () => found.data } : undefined;
    },
    renderError(ctx, { error, error_description: description = '' }, thrown) {
      options.report(`${error} ${description}`);
      if (isOutage(thrown)) {
        ctx.status = 503;
        ctx.set(problemHeaders(outage()));
        ctx.body = problemBody(outage());
        return;
      }
      ctx.redirect(options.errorUrl);
      ctx.status = 303;
    },
  });
  // Addresses come from `x-forwarded-*`, which the broker sets itself from the public address.
  provider.proxy = true;
  provider.on('server_error', (_ctx, error) => {
    options.report(causeOf(error));
  });
  return provider;
}

/** An RSA-2048 key that signs ID tokens with RS256, private part included. */
export async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), use: 'sig', alg: 'RS256' };
}
