/** What the pages live under; the element needs nothing more. */
const usual: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'media-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
};

/** The QA console and its gallery show the stage in frames; `data:` is how another site is played. */
const framing = { 'frame-src': "'self' data:" };
type Rules = Readonly<Record<string, string | null>>;
/** The stage, as the host that its address names; null: not a word about it. */
const stages: Readonly<Record<string, Rules>> = {
  // What a host that is stricter than all others could say.
  strict: {
    'style-src': "'none'",
    'img-src': "'none'",
    'media-src': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
  },
  // Everybody may frame it: no source expression stands for an origin that nobody else has.
  framed: { 'frame-ancestors': null },
};

/**
 * The Content-Security-Policy of a page.
 *
 * @param host Parameter of the address of `/qa/stage/`.
 */
export function pagePolicy(path: string, host: string | undefined): string {
  const rules = { ...usual, ...special(path, host) };
  return Object.entries(rules)
    .filter(([, sources]) => sources !== null)
    .map((rule) => rule.join(' '))
    .join('; ');
}

function special(path: string, host = ''): Rules {
  if (path === '/qa/' || path === '/qa/gallery/') return framing;
  if (path !== '/qa/stage/') return {};
  return stages[host] ?? { 'frame-ancestors': "'self'" };
}
