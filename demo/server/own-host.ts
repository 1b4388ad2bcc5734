import type { MiddlewareHandler } from 'hono';
import { isLoopback } from './is-loopback.ts';

/** What plays another site that shows the sign-in in a frame: by another name of this machine it is one. */
const ELSEWHERE = /^\/(?:qa\/elsewhere|assets)\//;

/** The origin of this server by another name of this machine; empty where it is reached from others. */
export function otherName(own: URL): string {
  if (!isLoopback(own)) return '';
  const { protocol, hostname, port } = own;
  return `${protocol}//${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`;
}

/**
 * Takes whoever came by another name of this machine, `localhost` most likely, to the one that cookies and
 * the origin check go by. Elsewhere names are left alone: a proxy may have changed them. One on this machine
 * has a port of its own, so that a request by our port under its address is one that it passed on.
 */
export function ownHost(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl);
  return async (c, next) => {
    const { port, hostname, pathname, search } = new URL(c.req.url);
    const local = isLoopback(c.req.url) && isLoopback(own);
    const renamed = local && hostname !== own.hostname && port === own.port;
    if (renamed && !ELSEWHERE.test(pathname))
      return c.redirect(`${publicUrl}${pathname}${search}`, 307);
    return next();
  };
}
