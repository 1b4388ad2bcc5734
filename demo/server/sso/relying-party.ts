import * as client from 'openid-client';
import { SsoProblem, toSsoProblem } from './sso-problem.ts';

/** The OpenID provider through which we reach identity providers. */
export interface BrokerClient {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Name of the request parameter that names a connection. */
  hintParameter: string;
  /** Name of the ID token claim that names the connection used; null when the broker has none. */
  connectionClaim: string | null;
  redirectUri: string;
  /** Where the issuer is reached from this process, when not under its own address. */
  internalOrigin: string | null;
}

/** What must be kept, secret, until the person is back. */
export interface PendingAuthorization {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Who signed in, by the word of the broker. */
export interface Assertion {
  email: string | null;
  /** Id of the connection used; null when the broker never tells. */
  connectionId: string | null;
}

const timeoutSeconds = 10;

/**
 * Our OpenID Connect client: authorization code, PKCE S256, state and nonce (RFC 9700 §2.1). The
 * broker's metadata is read at first use, and again after a failure.
 */
export class RelyingParty {
  readonly #broker: BrokerClient;
  #discovered: Promise<client.Configuration> | null = null;

  constructor(broker: BrokerClient) {
    this.#broker = broker;
  }

  /**
   * @returns the address that begins the sign-in, and what to keep for `redeem`
   * @throws SsoProblem `sso_unavailable`
   */
  async begin(who: {
    connectionId: string;
    loginHint: string | null;
    reauthenticate: boolean;
  }): Promise<{ url: string; pending: PendingAuthorization }> {
    const configuration = await this.#configuration();
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#broker.redirectUri,
      scope: 'openid email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      [this.#broker.hintParameter]: who.connectionId,
      ...(who.loginHint ? { login_hint: who.loginHint } : {}),
      ...(who.reauthenticate ? { prompt: 'login' } : {}),
    });
    return { url: url.href, pending };
  }

  /**
   * Redeems the code of an authorization response.
   *
   * @param search the query of the callback; untrusted
   * @throws SsoProblem
   */
  async redeem(search: string, pending: PendingAuthorization): Promise<Assertion> {
    const configuration = await this.#configuration();
    try {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(search, this.#broker.redirectUri),
        {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.codeVerifier,
          idTokenExpected: true,
        },
      );
      const idToken = tokens.claims();
      if (!idToken) throw new SsoProblem('sso_state_invalid', 'no ID token');
      const claims =
        idToken['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
          : idToken;
      const { email, email_verified: verified } = claims;
      return {
        email: typeof email === 'string' && verified !== false ? email : null,
        connectionId: this.#connectionOf(idToken),
      };
    } catch (error) {
      throw toSsoProblem(error);
    }
  }

  #connectionOf(idToken: client.IDToken): string | null {
    const { connectionClaim } = this.#broker;
    if (connectionClaim === null) return null;
    const id = idToken[connectionClaim];
    if (typeof id === 'string') return id;
    throw new SsoProblem('sso_state_invalid', 'the broker does not say which connection was used');
  }

  async #configuration(): Promise<client.Configuration> {
    this.#discovered ??= this.#discover();
    try {
      return await this.#discovered;
    } catch (error) {
      this.#discovered = null;
      throw new SsoProblem('sso_unavailable', `the broker cannot be reached: ${String(error)}`, {
        cause: error,
      });
    }
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, internalOrigin } = this.#broker;
    const { origin, hostname } = new URL(issuer);
    // Plain http stays on this machine, whatever the issuer's address says.
    const insecure = internalOrigin !== null || isLoopback(hostname);
    const options: client.DiscoveryRequestOptions = {
      timeout: timeoutSeconds,
      execute: [
        client.enableNonRepudiationChecks,
        // Marked as deprecated to make it stand out; this is the use it is there for.

        ...(insecure ? [client.allowInsecureRequests] : []),
      ],
    };
    if (internalOrigin !== null) {
      options[client.customFetch] = (url, init) =>
        fetch(url.startsWith(origin) ? internalOrigin + url.slice(origin.length) : url, {
          ...init,
          // The same types, but those of the DOM library know no shared buffers.
          body: (init.body ?? null) as BodyInit | null,
        });
    }
    return client.discovery(
      new URL(issuer),
      clientId,
      undefined,
      client.ClientSecretBasic(clientSecret),
      options,
    );
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
