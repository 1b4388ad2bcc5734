import * as z from 'zod/mini';

/** What the server refused, and why, as a sentence for whoever sits here. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

const problem = z.object({
  code: z.string(),
  detail: z.optional(z.string()),
  retryAfter: z.optional(z.number()),
});

/** Milliseconds; the server itself gives an address of metadata ten seconds. */
const PATIENCE = 20_000;

/**
 * Asks the administration of the server, by GET, or by POST with a body.
 *
 * @param path Below `/admin/v1/`.
 * @throws Refused whatever went wrong
 */
export async function call<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  body?: object,
): Promise<z.infer<Schema>> {
  const response = await ask(path, body);
  const json: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw toRefused(response.status, json);
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    throw new Refused(500, 'The server answered something else. Load the page again.');
  return parsed.data;
}

/** For calls that answer nothing. */
export const done = z.null();

async function ask(path: string, body: object | undefined): Promise<Response> {
  try {
    return await fetch(`/admin/v1/${path}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  } catch {
    throw new Refused(0, 'The server does not answer. Nothing is lost: try again in a moment.');
  }
}

function toRefused(status: number, json: unknown): Refused {
  const { detail, retryAfter } = problem.safeParse(json).data ?? {};
  if (detail) return new Refused(status, detail);
  if (retryAfter !== undefined) {
    return new Refused(status, `Too often. Try again in ${String(retryAfter)} seconds.`);
  }
  return new Refused(status, `The server refused (${String(status)}). Try again in a moment.`);
}
