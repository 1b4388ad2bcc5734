import * as oauth from 'oauth4webapi';
import { isLoopback } from '../sso/redirect-guard.ts';
import type { OidcProvider } from './oidc-provider.ts';

/** What is kept until the person is back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who signed in, by the provider's word, and what it gave out. */
export interface OidcSignIn {
  /** Of the ID token, which was validated, and of the user info where the ID token lacks the e-mail address. */
  readonly claims: Readonly<Record<string, unknown>> & {
    readonly iss: string;
    readonly sub: string;
  };
  readonly idToken: string;
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
}

/**
 * Our side of OpenID Connect as a public client: authorization code, PKCE S256, state and nonce (RFC 9700 §2.1).
 * All of it is done by `oauth4webapi`.
 *
 * @param redirectUri Absolute.
 */
export class RelyingParty {
  readonly #redirectUri: string;
  /** By issuer, read at first use and again after a failure. */
  readonly #metadata = new Map<string, Promise<oauth.AuthorizationServer>>();

  constructor(redirectUri: string) {
    this.#redirectUri = redirectUri;
  }

  /** @returns The address that begins the sign-in, and what to keep for `redeem`. */
  async begin(
    { issuer, clientId, scope = 'openid profile email', parameters }: OidcProvider,
    more: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Attempt & { readonly address: string }> {
    const { authorization_endpoint: endpoint } = await this.#metadataOf(issuer, signal);
    if (!endpoint) throw new TypeError('The provider has no authorization endpoint.');
    const attempt = {
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      codeVerifier: oauth.generateRandomCodeVerifier(),
    };
    const url = new URL(endpoint);
    const query = {
      ...parameters,
      ...more,
      response_type: 'code',
      client_id: clientId,
      redirect_uri: this.#redirectUri,
      scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return { ...attempt, address: url.href };
  }

  /**
   * Checks an authorization response (its issuer too, RFC 9207), redeems its code, and validates the ID token with its
   * signature.
   *
   * @param response The query; untrusted.
   */
  async redeem(
    { issuer, clientId }: Pick<OidcProvider, 'issuer' | 'clientId'>,
    response: string,
    { state, nonce, codeVerifier }: Attempt,
    signal: AbortSignal,
  ): Promise<OidcSignIn> {
    const server = await this.#metadataOf(issuer, signal);
    const client = { client_id: clientId };
    const options = requestOptions(issuer, signal);
    const parameters = new URLSearchParams(response);
    const tokenResponse = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      oauth.validateAuthResponse(server, client, parameters, state),
      this.#redirectUri,
      codeVerifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, tokenResponse, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, tokenResponse, options);
    const claims = oauth.getValidatedIdTokenClaims(tokens);
    if (!claims || tokens.id_token === undefined) throw new TypeError('There is no ID token.');
    const { access_token: accessToken, id_token: idToken, refresh_token: refreshToken } = tokens;
    const more =
      claims['email'] === undefined && server.userinfo_endpoint
        ? await oauth.processUserInfoResponse(
            server,
            client,
            claims.sub,
            await oauth.userInfoRequest(server, client, accessToken, options),
          )
        : {};
    return { claims: { ...more, ...claims }, idToken, accessToken, refreshToken };
  }

  async #metadataOf(issuer: string, signal: AbortSignal): Promise<oauth.AuthorizationServer> {
    const known = this.#metadata.get(issuer) ?? this.#readMetadata(issuer, signal);
    this.#metadata.set(issuer, known);
    try {
      return await known;
    } catch (error) {
      this.#metadata.delete(issuer);
      throw error;
    }
  }

  async #readMetadata(issuer: string, signal: AbortSignal): Promise<oauth.AuthorizationServer> {
    const url = new URL(issuer);
    const response = await oauth.discoveryRequest(url, requestOptions(issuer, signal));
    return oauth.processDiscoveryResponse(url, response);
  }
}

/** Plain http is for development, on this machine alone. */
function requestOptions(issuer: string, signal: AbortSignal) {
  const insecure = isLoopback(new URL(issuer).hostname);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked to stand out; this is what it is for.
  return { signal, [oauth.allowInsecureRequests]: insecure };
}
