import type { MiddlewareHandler } from 'hono';
import type { Settings } from '../settings.ts';
import type { Limits } from './limits.ts';
import { LoginProblem } from './problem.ts';
import { addressOf } from './request.ts';

/**
 * What every call of the contract must be: from a page of this server, JSON where it changes something, and
 * not too often. A form of another site can send neither (OWASP ASVS 5.0, 3.5).
 */
export function guardRequest(settings: Settings, limits: Limits): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const origin = c.req.header('origin');
    const own =
      origin === undefined
        ? c.req.header('sec-fetch-site') === 'same-origin'
        : origin === settings.publicUrl;
    if (!own) throw new LoginProblem(403, 'origin_refused');
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new LoginProblem(415, 'not_json');
    }
    await limits.countRequest(addressOf(c, settings));
    return next();
  };
}
