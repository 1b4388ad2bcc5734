import type { Handler } from 'hono';
import { Hono } from 'hono';
import type { AdminEnvironment } from './admin/admin-context.ts';
import { loginRoutes } from './login/login-routes.ts';
import { answerProblem, outage } from './login/problem.ts';
import { causeOf, isOutage } from './outage.ts';
import type { PageFiles } from './pages.ts';
import { pageRoutes } from './pages.ts';
import { secureHeaders } from './secure-headers.ts';
import type { ServerContext } from './server-context.ts';

/** What is made elsewhere. */
interface Routes {
  /** Answers `/readyz`. */
  ready: Handler;
  /** Has the routes that SSO navigates to. */
  sso: Hono;
  /** Lets the data begin anew. */
  reset: Hono;
  admin: Hono<AdminEnvironment>;
}

/**
 * Everything but the broker, as web-standard handlers.
 *
 */
export function createApp(
  context: ServerContext,
  { ready, sso, reset, admin }: Routes,
  files: PageFiles,
): Hono {
  return new Hono()
    .use(secureHeaders)
    .use('/login/v1/*', async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    })
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
    .get('/readyz', ready)
    .route('/login/v1', sso)
    .route('/login/v1', loginRoutes(context))
    .route('/qa/reset', reset)
    .route('/admin/v1', admin)
    .route('/', pageRoutes(context, files))
    .notFound((c) => c.text('There is no such page.\n', 404))
    .onError((error, c) => {
      context.log('a request failed', { path: c.req.path, cause: causeOf(error) });
      if (isOutage(error)) return answerProblem(c, outage());
      return c.text('Something went wrong here. Try again.\n', 500);
    });
}
