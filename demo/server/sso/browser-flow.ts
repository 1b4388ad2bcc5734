import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { FlowRecord } from '../login/records.ts';
import type { ServerContext } from '../server-context.ts';

/** PROVISIONAL until login/flows.ts exists. */
export function browserOf(_context: ServerContext, c: Context): string | undefined {
  return getCookie(c, 'login_flow');
}

export async function browserFlow(
  context: ServerContext,
  c: Context,
  handle: string,
): Promise<FlowRecord | null> {
  const record = (await context.store.get(`flow:${handle}`)) as FlowRecord | undefined;
  return record && record.browser === browserOf(context, c) ? record : null;
}
