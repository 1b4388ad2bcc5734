import { createServer } from 'node:http';
import { build } from 'esbuild';
import { root } from '../package/package-file.ts';

/** The script of a host page, as its README tells, with the package as it is published. */
const app = (issuer: string) => `
  import 'login-widget';
  import { byDomain, byWebFinger, OidcBackend, vendorHints } from 'login-widget/oidc';

  const issuer = '${issuer}';
  const acme = {
    issuer,
    clientId: 'page',
    organisation: 'Acme',
    parameters: { [vendorHints.keycloak.provider]: 'acme' },
  };
  const ways = {
    domain: byDomain({ 'acme.example': acme }),
    webfinger: byWebFinger([acme], issuer),
  };
  const widget = document.querySelector('login-widget');
  const find = ways[new URLSearchParams(location.search).get('by') ?? 'domain'];
  widget.allowedOrigins = [issuer];
  widget.addEventListener('login-success', ({ detail }) => { window.signedIn = detail; });
  widget.addEventListener('login-error', ({ detail }) => { window.problem = detail.code; });
  widget.client = new OidcBackend({
    find,
    redirectUri: '/signed-in',
    onSignIn: ({ accessToken, idToken }) => { window.tokens = [accessToken, idToken]; },
  });`;
const back = `
  import { finishOidcReturn } from 'login-widget/oidc';
  finishOidcReturn('/');`;

/** Static pages on loopback: no server of ours has a part in the sign-in. */
export class StaticPage {
  readonly address: string;
  /** What happens to the query of a return on its way. */
  alter: (query: URLSearchParams) => void = () => undefined;
  readonly #server = createServer();

  /** @param port On 127.0.0.1. */
  static async start(port: number, issuer: string): Promise<StaticPage> {
    const scripts = new Map(
      await Promise.all(
        Object.entries({ '/app.js': app(issuer), '/back.js': back }).map(
          async ([path, contents]) => [path, await bundle(contents)] as const,
        ),
      ),
    );
    const site = new StaticPage(port, issuer, scripts);
    await new Promise<void>((resolve) => site.#server.listen(port, '127.0.0.1', resolve));
    return site;
  }

  private constructor(port: number, issuer: string, scripts: ReadonlyMap<string, string>) {
    this.address = `http://127.0.0.1:${String(port)}`;
    const policy = `default-src 'none'; script-src 'self'; connect-src ${issuer}`;
    this.#server.on('request', ({ url: target }, response) => {
      const url = new URL(target ?? '/', this.address);
      const script = scripts.get(url.pathname);
      if (url.pathname === '/signed-in' && !url.searchParams.has('altered')) {
        // A second time round, so that the page sees what somebody on the way made of it.
        this.alter(url.searchParams);
        url.searchParams.set('altered', '');
        return response.writeHead(303, { location: url.href }).end();
      }
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      const popup = url.searchParams.has('popup') ? 'redirect="popup"' : '';
      const body = url.pathname === '/signed-in' ? '' : `<login-widget ${popup}></login-widget>`;
      const from = body ? '/app.js' : '/back.js';
      response.end(
        script ??
          `<!doctype html><title>Page</title>${body}<script type="module" src="${from}"></script>`,
      );
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
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return outputFiles[0]?.text ?? '';
}
