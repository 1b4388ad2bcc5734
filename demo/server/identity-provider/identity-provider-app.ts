import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import type { KeyPair } from '../broker/key-pair.ts';
import { answerProblem, outage } from '../login/problem.ts';
import { isOutage } from '../outage.ts';
import type { Store } from '../store/store.ts';
import { BadAuthnRequest, readAuthnRequest } from './authn-request.ts';
import type { AuthnRequest, ServiceProvider } from './authn-request.ts';
import { deniedResponse } from './denied-response.ts';
import { identityProviderMetadata } from './identity-provider-metadata.ts';
import { continuePage, loginPage, messagePage } from './pages.ts';
import type { People, Person } from './people.ts';
import { successResponse } from './success-response.ts';

export interface IdentityProviderOptions {
  /** Origin under which browsers reach it. */
  origin: string;
  entityId: string;
  keyPair: KeyPair;
  people: People;
  /** The one service provider that is served. */
  serviceProvider: ServiceProvider;
  store: Store;
}

const requestSeconds = 600;
const sessionSeconds = 3600;

/**
 * The pages of the identity provider: single sign-on (`/sso`), login form, logout and metadata. A
 * session cookie makes a second sign-on silent unless the request forces a fresh one.
 */
export async function createIdentityProviderApp(options: IdentityProviderOptions): Promise<Hono> {
  const { origin, entityId, keyPair, people, serviceProvider, store } = options;
  // Cookies know no ports; the port keeps two identity providers on one machine apart.
  const sessionCookie = `idp_session_${new URL(origin).port}`;
  const secure = origin.startsWith('https:');
  const assets = await readAssets();
  const app = new Hono();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ['data:'],
        formAction: ["'self'", new URL(serviceProvider.acsUrl).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      // Popups must keep their opener, and http stays http on a laptop.
      crossOriginOpenerPolicy: false,
      strictTransportSecurity: false,
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
    bodyLimit({ maxSize: 64 * 1024 }),
    async (c, next) => {
      c.header('Cache-Control', 'no-store');
      c.header('X-Robots-Tag', 'noindex');
      await next();
    },
  );

  app.get('/sso', async (c) => begin(c, c.req.query(), 'HTTP-Redirect'));
  app.post('/sso', async (c) => begin(c, await readForm(c), 'HTTP-POST'));

  app.post('/login', async (c) => {
    const form = await readForm(c);
    const handle = form['request'] ?? '';
    if (form['action'] === 'cancel') {
      const request = await takeRequest(handle);
      return request ? deny(c, request) : expired(c);
    }
    if (!(await store.get(requestKey(handle)))) return expired(c);
    const userName = form['username'] ?? '';
    const person = await people.authenticate(userName, form['password'] ?? '');
    if (!person) return c.html(loginPage(handle, { userName }));
    const request = await takeRequest(handle);
    if (!request) return expired(c);
    await startSession(c, person);
    return assertPerson(c, request, person);
  });

  app.get('/logout', async (c) => {
    const session = getCookie(c, sessionCookie);
    if (session) await store.delete(sessionKey(session));
    deleteCookie(c, sessionCookie);
    return c.html(messagePage('Signed out', 'You are signed out of Acme sign-in.'));
  });

  app.get('/metadata', (c) =>
    c.body(identityProviderMetadata(origin, entityId, keyPair), 200, {
      'Content-Type': 'application/samlmetadata+xml',
    }),
  );
  for (const [path, { type, text }] of assets) {
    app.get(path, (c) => c.body(text, 200, { 'Content-Type': type }));
  }
  app.onError((error, c) => {
    if (isOutage(error)) return answerProblem(c, outage());
    throw error;
  });
  app.notFound((c) => c.html(messagePage('Not found', 'There is no such page here.'), 404));

  return app;

  async function begin(
    c: Context,
    parameters: Record<string, string>,
    binding: 'HTTP-Redirect' | 'HTTP-POST',
  ) {
    let request: AuthnRequest;
    try {
      request = await readAuthnRequest(parameters, binding, serviceProvider);
    } catch (error) {
      if (!(error instanceof BadAuthnRequest)) throw error;
      return c.html(messagePage('Sign-in not possible', error.message), 400);
    }
    const person = request.forceAuthn ? null : await readSession(c);
    if (person) return assertPerson(c, request, person);
    const handle = randomBytes(24).toString('base64url');
    await store.set(requestKey(handle), request, requestSeconds);
    return c.html(loginPage(handle));
  }

  async function assertPerson(c: Context, request: AuthnRequest, person: Person) {
    return answer(c, request, await successResponse(request, person, entityId, keyPair));
  }

  function deny(c: Context, request: AuthnRequest) {
    return answer(c, request, deniedResponse(request, entityId, keyPair));
  }

  function answer(c: Context, { acsUrl, relayState }: AuthnRequest, xml: string) {
    return c.html(continuePage(acsUrl, Buffer.from(xml).toString('base64'), relayState));
  }

  function expired(c: Context) {
    return c.html(
      messagePage('Sign-in expired', 'Go back to where you came from and start again.'),
      410,
    );
  }

  /** Only what `begin` checked is ever stored, so the shape is known. */
  async function takeRequest(handle: string): Promise<AuthnRequest | undefined> {
    return (await store.take(requestKey(handle))) as AuthnRequest | undefined;
  }

  async function startSession(c: Context, person: Person) {
    const session = randomBytes(24).toString('base64url');
    await store.set(sessionKey(session), person.userName, sessionSeconds);
    setCookie(c, sessionCookie, session, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
  }

  async function readSession(c: Context): Promise<Person | null> {
    const session = getCookie(c, sessionCookie);
    const userName = session ? await store.get(sessionKey(session)) : undefined;
    return typeof userName === 'string' ? people.byUserName(userName) : null;
  }
}

const requestKey = (handle: string) => `idp-request:${handle}`;
const sessionKey = (session: string) => `idp-session:${session}`;

/** The text fields of a form; a file or a repeated field is no field of ours. */
async function readForm(c: Context): Promise<Record<string, string>> {
  const fields = Object.entries(await c.req.parseBody());
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

async function readAssets() {
  const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
  return new Map([
    ['/identity-provider.css', { type: 'text/css', text: await read('identity-provider.css') }],
    ['/post-at-once.js', { type: 'text/javascript', text: await read('post-at-once.js') }],
  ]);
}
