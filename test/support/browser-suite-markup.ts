import type { HostPage } from './browser-suite-site.ts';

/** What a page noticed; see `watch`. */
export interface Watched {
  /** Directives of the Content-Security-Policy that were violated, without the browser's own favicon. */
  readonly violations: string[];
  /** What the element's events and the console said. */
  readonly heard: string[];
  /** Of each `pageshow`. */
  readonly persisted: boolean[];
}

declare global {
  interface Window {
    watched: Watched;
    loadWidget: () => Promise<unknown>;
    /** Set by a test: gone after a navigation. */
    mark?: string;
  }
}

/** The script of every page, before all others. */
export const watch = `
const watched = { violations: [], persisted: [], heard: [] };
window.watched = watched;
addEventListener('pageshow', ({ persisted }) => watched.persisted.push(persisted));
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
  if (!blockedURI.endsWith('/favicon.ico'))
    watched.violations.push([effectiveDirective, blockedURI, sourceFile].join(' '));
});
for (const type of ['step', 'discovered', 'redirect', 'success', 'error', 'action']) {
  addEventListener('login-' + type, (event) => {
    watched.heard.push(event.type + ' ' + JSON.stringify(event.detail));
  }, true);
}
for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn']) {
  const original = console[method];
  console[method] = (...words) => {
    watched.heard.push(method + ' ' + words.map(String).join(' '));
    original.apply(console, words);
  };
}
// What functions of a test are wrapped in on their way here.
window.__name = (fn) => fn;
window.loadWidget = () => import('/standalone.js');
const tell = (error) => navigator.sendBeacon('/error', location.pathname + ': ' + error);
addEventListener('error', ({ message }) => tell(message));
addEventListener('unhandledrejection', ({ reason }) => tell(reason));
`;

export function hostPage({ options }: HostPage): string {
  const { attributes = '', content = '', late = false, halves = false, widgets = 1 } = options;
  const script = halves ? 'standalone-first.js' : '/standalone.js';
  const widget = `<login-widget backend="login/v1" ${attributes}>${content}</login-widget>`;
  return page(
    `<script src="/watch.js"></script>
    ${late ? '' : `<script type="module" src="${script}"></script>`}`,
    widget.repeat(widgets),
  );
}

/** The organisation's sign-in, as far as a browser is concerned: ways back, and a way to another window. */
export function organisation({ address, returnTo }: HostPage): string {
  return page(
    '',
    `<a id="ok" href="${escape(withReturn(returnTo, 'login=ok&handoff=h1'))}">Sign in</a>
    <a id="error" href="${escape(
      withReturn(returnTo, 'login=error&code=sso_denied&ref=R-42&handoff=h2'),
    )}">Cancel</a>
    <a id="window" href="${escape(address)}" target="_blank" rel="opener">Open a window</a>`,
  );
}

/** A page of another site that shows the host's page in a frame. */
export function framing({ address, options: { sandbox = null } }: HostPage): string {
  const attribute = sandbox === null ? '' : `sandbox="${escape(sandbox)}"`;
  return page(
    '',
    `<iframe ${attribute} src="${escape(address)}" width="600" height="600"></iframe>`,
  );
}

/** By text, so that the encoding of what is there already stays. */
function withReturn(returnTo: string, parameters: string): string {
  const [, before = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(returnTo) ?? [];
  return `${before}${before.includes('?') ? '&' : '?'}${parameters}${fragment}`;
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
    ${head}</head><body>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
