/** As much of a browser as a sign-in needs: cookies by host and path, redirects, forms. */

interface Cookie {
  name: string;
  value: string;
  hostname: string;
  path: string;
}

export interface Page {
  url: URL;
  status: number;
  headers: Headers;
  html: string;
}

export class Browser {
  readonly #cookies: Cookie[] = [];

  /** Follows redirects until a page comes, or one leads to an address that `until` wants to see. */
  async open(
    url: string | URL,
    init: { form?: Record<string, string> } = {},
    until: (url: URL) => boolean = () => false,
  ): Promise<Page> {
    let address = new URL(url);
    let body = init.form && new URLSearchParams(init.form);
    for (let hops = 0; hops < 15; hops += 1) {
      const response = await fetch(address, {
        method: body ? 'POST' : 'GET',
        ...(body ? { body } : {}),
        redirect: 'manual',
        headers: { cookie: this.cookieHeader(address) },
      });
      this.#keep(response.headers.getSetCookie(), address);
      const location = response.headers.get('location');
      if (!location || response.status < 300 || response.status > 399) {
        const { status, headers } = response;
        return { url: address, status, headers, html: await response.text() };
      }
      await response.body?.cancel();
      address = new URL(location, address);
      body = undefined;
      if (until(address)) return { url: address, status: 0, headers: new Headers(), html: '' };
    }
    throw new Error(`too many redirects, last to ${address.href}`);
  }

  /** Sends the first form of a page, with its hidden fields and these ones. */
  async submit(
    page: Page,
    fields: Record<string, string> = {},
    until?: (url: URL) => boolean,
  ): Promise<Page> {
    const { action, hidden } = readForm(page);
    return this.open(action, { form: { ...hidden, ...fields } }, until);
  }

  /** A request by script of the page: JSON both ways. */
  async post(url: URL, body: object): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: url.origin,
        cookie: this.cookieHeader(url),
      },
      body: JSON.stringify(body),
    });
    this.#keep(response.headers.getSetCookie(), url);
    return response.json();
  }

  setCookie(name: string, value: string, origin: string): void {
    this.#keep([`${name}=${value}; Path=/`], new URL(origin));
  }

  cookieHeader({ hostname, pathname }: URL): string {
    return this.#cookies
      .filter((cookie) => cookie.hostname === hostname && within(pathname, cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(headers: string[], { hostname, pathname }: URL): void {
    for (const header of headers) {
      const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const attribute = (key: string) =>
        attributes.find((each) => each.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      const path = attribute('path') ?? pathname.replace(/\/[^/]*$/, '') ?? '/';
      const old = this.#cookies.findIndex(
        (cookie) => cookie.name === name && cookie.hostname === hostname && cookie.path === path,
      );
      if (old >= 0) this.#cookies.splice(old, 1);
      const expires = Date.parse(attribute('expires') ?? '');
      if (expires <= Date.now() || attribute('max-age') === '0') continue;
      this.#cookies.push({ name, value, hostname, path });
    }
  }
}

/** Where the first form of a page goes, and its hidden fields. */
export function readForm({ html, url }: Page): { action: URL; hidden: Record<string, string> } {
  const action = /<form[^>]* action="([^"]*)"/.exec(html)?.[1];
  if (!action) throw new Error(`no form at ${url.href}: ${html.slice(0, 300)}`);
  const inputs = html.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const hidden = inputs.map((input) => {
    const attribute = (name: string) =>
      unescape(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '');
    return [attribute('name'), attribute('value')] as const;
  });
  return { action: new URL(unescape(action), url), hidden: Object.fromEntries(hidden) };
}

function within(pathname: string, cookiePath: string): boolean {
  const base = cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`;
  return pathname === cookiePath || pathname.startsWith(base);
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
