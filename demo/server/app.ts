import { Hono } from 'hono';
import { loginRoutes } from './login/login-routes.ts';
import type { PageFiles } from './pages.ts';
import { pageRoutes } from './pages.ts';
import type { ServerContext } from './server-context.ts';

/**
 * Everything but the broker, as web-standard handlers.
 *
 * @param sso the routes that SSO navigates to
 */
export function createApp(context: ServerContext, sso: Hono, files: PageFiles): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .route('/login/v1', sso)
    .route('/login/v1', loginRoutes(context))
    .route('/', pageRoutes(context, files));
}
