import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { HttpBindings } from '@hono/node-server';
import type { Provider } from 'oidc-provider';
import type { Connection } from '../accounts/account.ts';
import { answerProblem, outage } from '../login/problem.ts';
import { causeOf, isOutage } from '../outage.ts';
import type { Store } from '../store/store.ts';
import { acceptResponse } from './accept-response.ts';
import { finishInteraction, pendingInteraction } from './interaction.ts';
import { outcome, outcomeKey, samlRequestKey, samlRequestRecord } from './records.ts';
import type { SamlRequestRecord } from './records.ts';
import { requestSeconds } from './request-cache.ts';
import type { ServiceProvider } from './service-provider.ts';

export interface InteractionOptions {
  provider: Provider;
  serviceProvider: ServiceProvider;
  /** Name of the request parameter that names a connection. */
  hintParameter: string;
  connectionById(id: string): Promise<Connection | null>;
  reachable(connection: Connection): Promise<boolean>;
  /** Where a browser goes that belongs to no sign-in we know. */
  errorUrl: string;
  store: Store;
  /** For operators: what went wrong. Gives the reference under which it stands in the log. */
  report(cause: string): string;
}

/** A SAML response is some 10 kB; with many attributes 100. */
const largestForm = 256 * 1024;
const outcomeSeconds = 60;

/** Path of one interaction; the cookie that binds it to a browser is sent below it only. */
export const interactionPath = (interaction: string) => `/broker/interaction/${interaction}`;

/**
 * The way of a browser through the broker: interaction → identity provider → assertion consumer
 * service → done. The consumer service is reached by a cross-site POST, which carries no `Lax` cookie:
 * it reads none, keeps the outcome and sends the browser on by GET, where the cookie is checked.
 */
export function interactionRoutes(options: InteractionOptions): Hono<{ Bindings: HttpBindings }> {
  const { provider, serviceProvider, connectionById, store, report } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    report(causeOf(error));
    // The address stays good: who asks for it again goes on from here.
    if (isOutage(error)) return answerProblem(c, outage());
    return c.redirect(options.errorUrl, 303);
  });

  app.get('/broker/interaction/:interaction', async (c) => {
    const interaction = await pendingInteraction(provider, c, c.req.param('interaction'));
    if (!interaction) return c.redirect(options.errorUrl, 303);
    const { prompt, login_hint: loginHint, [options.hintParameter]: hint } = interaction.params;

    const connection = typeof hint === 'string' ? await connectionById(hint) : null;
    if (!connection) return fail('invalid_request', 'no connection of that name');
    if (!(await options.reachable(connection))) {
      return fail('temporarily_unavailable', `nothing listens at ${connection.ssoUrl}`);
    }

    const relayState = randomBytes(24).toString('base64url');
    const request: SamlRequestRecord = {
      interaction: interaction.uid,
      connectionId: connection.id,
      requestId: `_${randomBytes(20).toString('hex')}`,
      issuedAt: Date.now(),
      forceAuthn: typeof prompt === 'string' && prompt.split(' ').includes('login'),
    };
    await store.set(samlRequestKey(relayState), request, requestSeconds);
    const url = await serviceProvider.requestUrl(connection, {
      id: request.requestId,
      relayState,
      forceAuthn: request.forceAuthn,
      loginHint: typeof loginHint === 'string' ? loginHint : null,
    });
    return c.redirect(url, 303);

    async function fail(error: string, cause: string) {
      const reference = report(cause);
      return c.redirect(await finishInteraction(provider, c, { error, reference }, store), 303);
    }
  });

  app.post('/broker/saml/acs', bodyLimit({ maxSize: largestForm }), async (c) => {
    const { RelayState, SAMLResponse } = await c.req.parseBody();
    const key = samlRequestKey(typeof RelayState === 'string' ? RelayState : '');
    const seen = samlRequestRecord.safeParse(await store.get(key));
    // Asked before anything is used up: a response that meets an outage can be sent again.
    const connection = seen.success ? await connectionById(seen.data.connectionId) : null;
    const taken = samlRequestRecord.safeParse(await store.take(key));
    if (!taken.success) {
      report('a SAML response nobody waits for');
      return c.redirect(options.errorUrl, 303);
    }
    const request = taken.data;
    const response = typeof SAMLResponse === 'string' ? SAMLResponse : '';
    const result = await acceptResponse({ serviceProvider, connection, request, response, report });
    await store.set(outcomeKey(request.interaction), result, outcomeSeconds);
    return c.redirect(`${interactionPath(request.interaction)}/done`, 303);
  });

  // The profile knows no response by HTTP-Redirect (profiles §4.1.2): its signature would be outside.
  app.get('/broker/saml/acs', (c) => {
    report('a SAML response by HTTP-Redirect');
    return c.redirect(options.errorUrl, 303);
  });

  app.get('/broker/interaction/:interaction/done', async (c) => {
    const interaction = await pendingInteraction(provider, c, c.req.param('interaction'));
    if (!interaction) {
      report('a SAML response came back to another browser');
      return c.redirect(options.errorUrl, 303);
    }
    const found = outcome.safeParse(await store.take(outcomeKey(interaction.uid)));
    const result = found.success
      ? found.data
      : { error: 'assertion_invalid', reference: report('no outcome to fetch') };
    return c.redirect(await finishInteraction(provider, c, result, store), 303);
  });

  app.get('/broker/saml/metadata', (c) =>
    c.body(serviceProvider.metadata(), 200, { 'Content-Type': 'application/samlmetadata+xml' }),
  );

  return app;
}
