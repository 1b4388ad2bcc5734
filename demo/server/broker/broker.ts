import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { JWK } from 'oidc-provider';
import type { AccountRepository } from '../accounts/account-repository.ts';
import { isLoopback } from '../is-loopback.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { ServerContext } from '../server-context.ts';
import { createReference } from '../sso/reference.ts';
import { embeddedBroker, embeddedHintParameter } from './embedded-broker.ts';
import { interactionPath, interactionRoutes } from './interaction-routes.ts';
import { createKeyPair } from './key-pair.ts';
import type { KeyPair } from './key-pair.ts';
import { createOpenIdProvider, createSigningKey } from './openid-provider.ts';
import { createReachability } from './reachability.ts';
import { serviceProviderAddresses } from './service-provider-addresses.ts';
import { ServiceProvider } from './service-provider.ts';

/** What the broker needs of the server. */
export interface BrokerContext extends Pick<ServerContext, 'settings' | 'store' | 'log' | 'audit'> {
  accounts: Pick<AccountRepository, 'connectionById'>;
}

/** Everything below `/broker/`. */
export interface Broker {
  handle(request: IncomingMessage, response: ServerResponse): void;
}

const mountPath = '/broker';

/** What the broker signs with; processes that share a store share it. */
export interface BrokerKeys {
  /** Of the service provider, for SAML requests. */
  saml: KeyPair;
  /** Of the OpenID provider, for ID tokens. */
  idToken: JWK;
}

/** Those of this name in the ring, or new ones where there is no ring. */
export async function brokerKeys(ring?: KeyRing): Promise<BrokerKeys> {
  const get: KeyRing['get'] = (name, make) => (ring ? ring.get(name, make) : make());
  const [saml, idToken] = await Promise.all([
    get('broker-saml', () => createKeyPair('login-widget demo broker')),
    get('broker-id-token', createSigningKey),
  ]);
  return { saml, idToken };
}

/**
 * The embedded broker: OpenID Connect towards our backend, SAML 2.0 towards identity providers.
 */
export async function createBroker(context: BrokerContext, ring?: KeyRing): Promise<Broker> {
  const keys = await brokerKeys(ring);
  const { settings, store, accounts, log, audit } = context;
  const { issuer, client, cookieKey } = embeddedBroker(settings.publicUrl, settings.secret);
  // Without `state` the backend can only say that this sign-in is none of its own.
  const errorUrl = new URL('?error=invalid_request', client.redirectUri).href;

  const report = (cause: string): string => {
    const reference = createReference();
    // A cause may repeat what a stranger sent: no line breaks, no end.
    const line = cause.replace(/\p{Cc}+/gu, ' ').slice(0, 500);
    log('broker refused a sign-in', { reference, cause: line });
    audit.record({ kind: 'saml_response_refused', reason: line, reference });
    return reference;
  };
  const provider = await createOpenIdProvider({
    issuer,
    client,
    cookieKey,
    signingKey: keys.idToken,
    hintParameter: embeddedHintParameter,
    interactionUrl: interactionPath,
    errorUrl,
    store,
    report,
  });
  const routes = interactionRoutes({
    provider,
    serviceProvider: new ServiceProvider(
      serviceProviderAddresses(settings.publicUrl),
      keys.saml,
      store,
    ),
    hintParameter: embeddedHintParameter,
    connectionById: (id) => accounts.connectionById(id),
    reachable: createReachability(isLoopback(settings.publicUrl)),
    errorUrl,
    store,
    report,
  });
  const saml = getRequestListener(routes.fetch);
  const openid = provider.callback();
  const { host, protocol } = new URL(settings.publicUrl);

  return {
    handle(request, response) {
      const url = request.url ?? '/';
      // None of its answers is a page.
      response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('X-Robots-Tag', 'noindex');
      if (/^\/broker\/(saml|interaction)\//.test(url)) return void saml(request, response);
      // Addresses in answers come from the settings, never from what a client claims.
      Object.assign(request.headers, {
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': protocol.slice(0, -1),
      });
      Object.assign(request, { originalUrl: url, url: url.slice(mountPath.length) });
      void openid(request, response);
    },
  };
}
