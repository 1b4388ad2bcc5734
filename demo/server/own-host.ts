import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Takes whoever came by another name of this machine, `localhost` most likely, to the one that cookies and
 * the origin check go by. Elsewhere names are left alone: a proxy may have changed them.
 */
export function ownHost(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl);
  return async (c, next) => {
    const { host, hostname, pathname, search } = new URL(c.req.url);
    const renamed = host !== own.host && LOOPBACK.test(hostname) && LOOPBACK.test(own.hostname);
    if (renamed) return c.redirect(`${publicUrl}${pathname}${search}`, 307);
    return next();
  };
}
