import type { MiddlewareHandler } from 'hono';
import { isLoopback } from './is-loopback.ts';

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
    if (renamed) return c.redirect(`${publicUrl}${pathname}${search}`, 307);
    return next();
  };
}
