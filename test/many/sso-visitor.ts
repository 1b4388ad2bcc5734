import assert from 'node:assert/strict';
import { Browser } from '../saml/support/browser.ts';
import type { Page } from '../saml/support/browser.ts';

/** A browser that signs in through the embedded identity provider. */
export class SsoVisitor {
  readonly browser = new Browser();
  readonly #url: string;

  /** @param url origin of the server */
  constructor(url: string) {
    this.#url = url;
  }

  /** Discovers the person and follows her to the identity provider, or back at once. */
  async begin(identifier: string): Promise<Page> {
    const answer = await this.post('discovery', { identifier, identifierType: 'email' });
    const { methods } = answer as { methods?: { type: string; redirect?: string }[] };
    assert.equal(methods?.[0]?.type, 'sso', JSON.stringify(answer));
    return this.browser.open(new URL(methods[0].redirect ?? '', this.#url));
  }

  /** To the page that carries the response of the identity provider. */
  async answered(identifier: string, userName: string): Promise<Page> {
    const form = await this.begin(identifier);
    return this.browser.submit(form, { username: userName, password: `${userName}-at-idp` });
  }

  /** The whole way, but for what the widget then does. @returns where it ended */
  async signIn(identifier: string, userName: string): Promise<URL> {
    return (await this.browser.submit(await this.answered(identifier, userName))).url;
  }

  /** What the widget does with its return. */
  redeem(back: URL): Promise<unknown> {
    return this.post('sso/result', { handoff: back.searchParams.get('handoff') });
  }

  /** Who is signed in. */
  async user(): Promise<unknown> {
    const { html } = await this.browser.open(new URL('/login/v1/session', this.#url));
    return (JSON.parse(html) as { user: unknown }).user;
  }

  post(path: string, body: object): Promise<unknown> {
    return this.browser.post(new URL(`/login/v1/${path}`, this.#url), body);
  }
}
