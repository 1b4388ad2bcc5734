import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache } from '../folders.ts';
import type { Peer } from '../peer.ts';
import { baseline } from './plain-html.ts';

/** The floor for whatever is made with Lit. */
export const litMin: Peer = {
  ...baseline,
  id: 'lit-min',
  label: 'Lit element, the same form',
  package: 'lit',
  html: '<lit-login></lit-login>',
  entry: `import './pages/lit-element.ts';`,
};

/** Declarative shadow DOM in the page, which the script takes over. */
export const litDsd: Peer = {
  ...litMin,
  id: 'lit-dsd',
  label: 'Lit element, rendered by the server',
  html: renderOnServer,
  entry: `
    import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
    import './pages/lit-element.ts';`,
};

/** What is used of the packages, which are not installed with ours. */
interface Lit {
  html(strings: TemplateStringsArray): unknown;
}
interface LitServer {
  render(template: unknown): unknown;
}
interface LitResult {
  collectResult(result: unknown): Promise<string>;
}

async function renderOnServer(): Promise<string> {
  const { resolve } = createRequire(join(cache, 'package.json'));
  const load = (path: string): Promise<unknown> => import(pathToFileURL(path).href);
  const { render } = (await load(resolve('@lit-labs/ssr'))) as LitServer;
  const result = (await load(resolve('@lit-labs/ssr/lib/render-result.js'))) as LitResult;
  const { html } = (await load(resolve('lit'))) as Lit;
  await load(join(cache, 'pages/lit-element.ts'));
  return result.collectResult(render(html`<lit-login></lit-login>`));
}
