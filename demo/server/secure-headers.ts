import type { MiddlewareHandler } from 'hono';
import { pagePolicy } from './page-policy.ts';

/** What every answer says to a browser (OWASP ASVS 5.0, 3.4). */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', pagePolicy(c.req.url));
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Permissions-Policy', 'camera=(self), microphone=()');
  c.header('X-Robots-Tag', 'noindex');
};
