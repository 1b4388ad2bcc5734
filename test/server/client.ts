import type { Demo } from '../support/demo.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body, loosely typed: tests say what they expect. */
  readonly body: Record<string, unknown>;
  readonly text: string;
}

/** A browser as far as the contract needs one: an origin and cookies. */
export class Client {
  readonly #url: string;
  readonly cookies = new Map<string, string>();

  constructor({ url }: Demo) {
    this.#url = url;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      headers: { origin: this.#url, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** @param path below the contract's root, or from that of the server */
  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(new URL(path, `${this.#url}/login/v1/`), {
      ...init,
      headers,
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.some((attribute) => attribute === 'Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    const body = json ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: response.status, headers: response.headers, body, text };
  }

  /** Signs in by password. */
  async signIn(identifier: string, secret: string): Promise<Answer> {
    return this.post('password', { flow: await this.flow(identifier), secret });
  }

  /** The flow of a fresh discovery. */
  async flow(identifier: string, more: object = {}): Promise<string> {
    const { body } = await this.discover(identifier, more);
    return body['flow'] as string;
  }

  discover(identifier: string, more: object = {}): Promise<Answer> {
    const identifierType = identifier.includes('@') ? 'email' : 'username';
    return this.post('discovery', { identifier, identifierType, ...more });
  }
}
