import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
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

/** The network address of the other side, for limits only. */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Called without a socket.
    return 'unknown';
  }
}
