import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { guardRequest } from '../login/guard-request.ts';
import { answerProblem, LoginProblem, outage } from '../login/problem.ts';
import { causeOf, isOutage } from '../outage.ts';
import type { RelyingParty } from '../sso/relying-party.ts';
import type { AdminContext, AdminEnvironment } from './admin-context.ts';
import { announcementRoutes } from './announcement.ts';
import { auditRoutes } from './audit-routes.ts';
import { certificateRoutes } from './certificate-routes.ts';
import { connectionRoutes } from './connection-routes.ts';
import { importRoutes } from './import-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { requireAdministrator } from './require-administrator.ts';
import { supportRoutes } from './support-routes.ts';
import { testRoutes } from './test-routes.ts';

/** Bytes; metadata and files of people are sent whole. */
const MAX_BODY = 1024 * 1024;

/** Everything below `/admin/v1`: for administrators, each within her organisation. */
export function adminRoutes(
  context: AdminContext,
  relyingParty: RelyingParty,
): Hono<AdminEnvironment> {
  const tooLarge = () => {
    throw new LoginProblem(413, 'too_large', { detail: 'That is too large: at most 1 MB.' });
  };
  return new Hono<AdminEnvironment>()
    .use(async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    })
    .use(guardRequest(context, context.limits))
    .use(requireAdministrator(context))
    .use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }))
    .route('/', connectionRoutes(context))
    .route('/', certificateRoutes(context))
    .route('/', testRoutes(context, relyingParty))
    .route('/', peopleRoutes(context))
    .route('/', importRoutes(context))
    .route('/', supportRoutes(context))
    .route('/', announcementRoutes(context))
    .route('/', auditRoutes(context))
    .all('*', () => {
      throw new LoginProblem(404, 'not_found');
    })
    .onError((error, c) => {
      if (error instanceof LoginProblem) return answerProblem(c, error);
      context.log('a call failed', { path: c.req.path, cause: causeOf(error) });
      return answerProblem(c, isOutage(error) ? outage() : new LoginProblem(500, 'unavailable'));
    });
}
