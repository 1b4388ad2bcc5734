import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Set by the QA console, in one browser. */
const ASKED = /(?:^|;\s*)qa-pause=on(?:;|$)/;
/** Where single sign-on passes through this server. */
const PATHS = /^\/(?:login\/v1\/sso|broker)\//;
const PAGE = '/qa/redirect/';

/**
 * Lets a browser that asks for it stop at each redirect of single sign-on, at a page that shows where it would
 * go. Only the way there changes: what was done before a redirect is done, and cookies come along. What follows
 * the POST of an identity provider is not held: that brings no cookie.
 */
export function pauseRedirects(request: IncomingMessage, response: ServerResponse): void {
  const { headers, url = '' } = request;
  const navigates = (headers['sec-fetch-dest'] ?? 'document') === 'document';
  if (!navigates || !PATHS.test(url) || !ASKED.test(headers.cookie ?? '')) return;
  const write = response.writeHead.bind(response) as (
    status: number,
    headers?: OutgoingHttpHeaders,
  ) => ServerResponse;
  const paused = (target: unknown) =>
    typeof target === 'string' && !target.startsWith(PAGE)
      ? `${PAGE}#${encodeURIComponent(target)}`
      : target;
  Object.assign(response, {
    writeHead(status: number, ...rest: readonly unknown[]) {
      const given = rest.find((each): each is OutgoingHttpHeaders => typeof each === 'object');
      if (status !== 302 && status !== 303) return write(status, given);
      const { location } = lowered(given);
      const target = paused(location ?? response.getHeader('location')) as string;
      if (target) response.setHeader('Location', target);
      return write(status, target && given ? without(given) : given);
    },
  });
}

function lowered(headers: OutgoingHttpHeaders = {}): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function without(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'location'),
  );
}
