import type { Context } from 'hono';
import { readMeetingNumber } from '../pages/join/meeting-number.ts';
import { hasSession } from './login/sessions.ts';
import type { ServerContext } from './server-context.ts';

/** Pages that begin with the sign-in for whoever is not signed in. */
const begins: Readonly<Record<string, (query: URLSearchParams) => boolean>> = {
  '/': () => true,
  '/join/': (query) => readMeetingNumber(query.get('meeting')) !== null,
};

/**
 * Shows the sign-in of a page from the first paint on, by its instant markup. Only where it is sure to stay: this
 * browser has no session, and does not come back from single sign-on. Else the page's script finds out who is here.
 */
export function forStrangers(
  context: Pick<ServerContext, 'settings'>,
  c: Context,
  page: string,
): string {
  const { pathname, searchParams } = new URL(c.req.url);
  const shown =
    begins[pathname]?.(searchParams) && !searchParams.has('login') && !hasSession(context, c);
  return shown ? page.replace('<section id="sign-in" hidden>', '<section id="sign-in">') : page;
}
