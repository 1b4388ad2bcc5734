import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import proxyAddr from 'proxy-addr';
import type * as z from 'zod/mini';
import type { Settings } from '../settings.ts';
import { LoginProblem } from './problem.ts';

/** @throws LoginProblem 422 with `code` when the body is not what the contract says */
export async function readBody<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
  code = 'invalid_request',
): Promise<z.infer<Schema>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new LoginProblem(422, code);
  return parsed.data;
}

/**
 * The network address of the other side, for limits only. As many proxies as the settings trust are looked
 * through, from here outwards; what stands further out in `X-Forwarded-For` is anybody's word.
 */
export function addressOf(c: Context, { trustProxy = 0 }: Settings): string {
  const { incoming } = c.env as Partial<HttpBindings>;
  // Called without a socket.
  if (!incoming?.socket.remoteAddress) return 'unknown';
  return proxyAddr(incoming, (_address, hop) => hop < trustProxy);
}
