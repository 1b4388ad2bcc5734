import { instantStyleHashes } from '../../src/styles/instant-style.ts';
import { otherName } from './own-host.ts';

type Rules = Readonly<Record<string, string>>;

/** What the pages live under; the element needs nothing more. */
const usual: Rules = {
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

/** The stage, as a host that is stricter than all others. */
const strict: Rules = {
  'style-src': "'none'",
  'img-src': "'none'",
  'media-src': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
};

/** The Content-Security-Policy of the page at an address. */
export function pagePolicy(address: string): string {
  return Object.entries({ ...usual, ...special(new URL(address)) })
    .map((rule) => rule.join(' '))
    .join('; ');
}

/**
 * Portal and meetings have instant markup, with styles in it. The QA console and its gallery show the stage in
 * frames, also by way of another site.
 */
function special(url: URL): Rules {
  const own = ["'self'", otherName(url)].join(' ').trim();
  switch (url.pathname) {
    case '/':
    case '/join/':
      return {
        'style-src': ["'self'", ...instantStyleHashes.map((hash) => `'${hash}'`)].join(' '),
      };
    case '/qa/':
    case '/qa/gallery/':
      return { 'frame-src': own };
    case '/qa/elsewhere/':
      return { 'frame-src': own, 'frame-ancestors': own };
    case '/qa/stage/':
      if (url.searchParams.get('host') === 'strict') return strict;
      return { 'frame-ancestors': url.searchParams.get('host') === 'framed' ? own : "'self'" };
    default:
      return {};
  }
}
