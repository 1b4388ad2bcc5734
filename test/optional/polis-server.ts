import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { parse } from 'node:querystring';

type Parameters = Readonly<Record<string, unknown>>;
interface Answer {
  readonly redirect_url?: string;
}

/** What is used of the package, which is not installed with the others. */
export interface Jackson {
  controllers(options: Parameters): Promise<{
    connectionAPIController: {
      createSAMLConnection(
        connection: Parameters,
      ): Promise<{ clientID: string; clientSecret: string }>;
    };
    oauthController: {
      authorize(parameters: Parameters): Promise<Answer>;
      samlResponse(parameters: Parameters): Promise<Answer>;
      token(parameters: Parameters): Promise<unknown>;
      userInfo(token: string): Promise<unknown>;
    };
    oidcDiscoveryController: { openidConfig(): Parameters; jwks(): Promise<unknown> };
    close(): Promise<void>;
  }>;
}
type Controllers = Awaited<ReturnType<Jackson['controllers']>>;

/** Ory Polis embedded, at the addresses that its own server has. */
export class PolisServer {
  readonly issuer: string;
  readonly acsUrl: string;
  readonly audience = 'urn:polis';
  readonly #controllers: Controllers;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      const { statusCode = 500, message = '' } = error as { statusCode?: number; message?: string };
      response.writeHead(statusCode).end(message);
    });
  });

  /** @param port On localhost. */
  static async start(jackson: Jackson, port: number): Promise<PolisServer> {
    const issuer = `http://localhost:${String(port)}`;
    const keys = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const base64 = (pem: string) => Buffer.from(pem).toString('base64');
    const controllers = await jackson.controllers({
      externalUrl: issuer,
      samlPath: '/api/oauth/saml',
      samlAudience: 'urn:polis',
      db: { engine: 'mem' },
      clientSecretVerifier: 'only for tests',
      // Otherwise it tells its makers.
      noAnalytics: true,
      openid: {
        jwsAlg: 'RS256',
        jwtSigningKeys: { private: base64(keys.privateKey), public: base64(keys.publicKey) },
        redirectExactMatch: true,
      },
    });
    const started = new PolisServer(issuer, controllers);
    await new Promise<void>((resolve) => started.#server.listen(port, '127.0.0.1', resolve));
    return started;
  }

  private constructor(issuer: string, controllers: Controllers) {
    this.issuer = issuer;
    this.acsUrl = `${issuer}/api/oauth/saml`;
    this.#controllers = controllers;
  }

  /** Connects an identity provider. @returns The client that signs in by it. */
  async connect(metadataUrl: string, redirectUrl: string): Promise<{ id: string; secret: string }> {
    const made = await this.#controllers.connectionAPIController.createSAMLConnection({
      tenant: 'acme',
      product: 'login-widget',
      rawMetadata: await (await fetch(metadataUrl)).text(),
      defaultRedirectUrl: redirectUrl,
      redirectUrl: [redirectUrl],
    });
    return { id: made.clientID, secret: made.clientSecret };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.#controllers.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { oauthController, oidcDiscoveryController } = this.#controllers;
    const url = new URL(request.url ?? '/', this.issuer);
    const query = Object.fromEntries(url.searchParams);
    const form = { ...parse(await text(request)) };
    const { authorization = '' } = request.headers;
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, oidcDiscoveryController.openidConfig());
      case '/oauth/jwks':
        return json(response, await oidcDiscoveryController.jwks());
      case '/api/oauth/authorize':
        return goOn(response, await oauthController.authorize(query));
      case '/api/oauth/saml':
        return goOn(response, await oauthController.samlResponse(form));
      case '/api/oauth/token':
        return json(response, await oauthController.token({ ...basic(authorization), ...form }));
      case '/api/oauth/userinfo':
        return json(response, await oauthController.userInfo(authorization.replace('Bearer ', '')));
      default:
        return void response.writeHead(404).end();
    }
  }
}

/** HTTP Basic, each part encoded as in a form (RFC 6749 §2.3.1). */
function basic(authorization: string): Parameters {
  const [, encoded = ''] = /^Basic (.+)$/.exec(authorization) ?? [];
  const decoded = Buffer.from(encoded, 'base64').toString();
  const [id = '', secret = ''] = decoded.split(':').map((part) => decodeURIComponent(part));
  return encoded ? { client_id: id, client_secret: secret } : {};
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function goOn(response: ServerResponse, { redirect_url: location }: Answer): void {
  if (location) response.writeHead(302, { location }).end();
  else response.writeHead(500).end('no redirect');
}
