import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import type { JWK } from 'oidc-provider';
import { createSigningKey } from '../../demo/server/broker/openid-provider.ts';
import { storeAdapter } from '../../demo/server/broker/store-adapter.ts';
import { MemoryStore } from '../../demo/server/store/memory-store.ts';

const lifetimes = {
  AccessToken: 60,
  AuthorizationCode: 60,
  Grant: 60,
  IdToken: 60,
  Interaction: 600,
  Session: 600,
};
const page = `<!doctype html><title>Organisation</title>
<form method="post"><input name="username"><input name="password" type="password">
<button>Sign in</button><button name="cancel" value="yes">Cancel</button></form>`;

/** An OpenID provider that knows one public client, with a sign-in page: password `ada-at-idp`, e-mail at acme. */
export class OpenIdProvider {
  readonly issuer: string;
  /** The parameters of the latest authorization request. */
  asked: Record<string, unknown> = {};
  /** What happens to the next requests on their way: the path and query that arrive. */
  alter: (url: URL) => void = () => undefined;
  /** Published instead of the right keys. */
  otherKeys: { readonly keys: readonly JWK[] } | null = null;
  /** What WebFinger says of an address; null: nothing. */
  issuerOf: (resource: string) => string | null = () => null;
  readonly #provider: Provider;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** @param port On localhost. */
  static async start(port: number, redirectUri: string): Promise<OpenIdProvider> {
    const started = new OpenIdProvider(port, redirectUri, await createSigningKey());
    await new Promise<void>((resolve) => started.#server.listen(port, '127.0.0.1', resolve));
    return started;
  }

  private constructor(port: number, redirectUri: string, key: JWK) {
    this.issuer = `http://localhost:${String(port)}`;
    this.#provider = new Provider(this.issuer, {
      adapter: storeAdapter(new MemoryStore()),
      clients: [
        {
          client_id: 'page',
          token_endpoint_auth_method: 'none',
          redirect_uris: [redirectUri],
          grant_types: ['authorization_code'],
        },
      ],
      clientBasedCORS: () => true,
      jwks: { keys: [key] },
      ttl: lifetimes,
      expiresWithSession: () => false,
      cookies: { keys: ['only for tests'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      extraParams: ['kc_idp_hint', 'connection', 'organization', 'domain_hint', 'idp'],
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true, methods: ['S256'] },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({
          sub,
          email: `${sub}@acme.example`,
          email_verified: true,
          name: `${sub} A.`,
        }),
      }),
    });
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    this.alter(url);
    request.url = url.pathname + url.search;
    if (url.pathname.startsWith('/interaction/')) return this.#interact(request, response);
    if (url.pathname === '/jwks' && this.otherKeys) return json(response, this.otherKeys);
    if (url.pathname === '/.well-known/webfinger') {
      const issuer = this.issuerOf(url.searchParams.get('resource') ?? '');
      const rel = url.searchParams.get('rel');
      return json(response, issuer && { links: [{ rel, href: issuer }] });
    }
    await this.#provider.callback()(request, response);
  }

  async #interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await this.#provider.interactionDetails(request, response);
    this.asked = params;
    const form = new URLSearchParams(await text(request));
    if (form.has('cancel')) {
      const denied = { error: 'access_denied', error_description: 'Text of the provider' };
      return this.#provider.interactionFinished(request, response, denied);
    }
    const user = form.get('username') ?? '';
    if (form.get('password') !== `${user}-at-idp`) {
      response.setHeader('content-type', 'text/html');
      return void response.end(page);
    }
    const grant = new this.#provider.Grant({ accountId: user, clientId: 'page' });
    grant.addOIDCScope('openid email profile');
    await this.#provider.interactionFinished(request, response, {
      login: { accountId: user },
      consent: { grantId: await grant.save() },
    });
  }
}

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('content-type', 'application/json');
  response.statusCode = body === null ? 404 : 200;
  response.end(JSON.stringify(body));
}
