import type { MiddlewareHandler } from 'hono';
import { recordLimit } from '../audit/record-limit.ts';
import type { ServerContext } from '../server-context.ts';
import type { Limits } from './limits.ts';
import { LoginProblem } from './problem.ts';
import { addressOf } from './request.ts';

/**
 * What every call of the contract must be: from a page of this server, JSON where it changes something, and
 * not too often. A form of another site can send neither (OWASP ASVS 5.0, 3.5).
 */
export function guardRequest(context: ServerContext, limits: Limits): MiddlewareHandler {
  const { settings } = context;
  const { publicUrl } = settings;
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    // A browser sends at least one of them, and may contradict neither.
    const own = (origin ?? publicUrl) === publicUrl && (site ?? 'same-origin') === 'same-origin';
    if (!own || (origin === undefined && site === undefined))
      throw new LoginProblem(403, 'origin_refused');
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new LoginProblem(415, 'not_json');
    }
    await recordLimit(context, c, {}, limits.countRequest(addressOf(c, settings)));
    return next();
  };
}
