import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

interface More {
  /** Seconds. */
  retryAfter?: number;
  errors?: { code: string; pointer?: string }[];
}

/** An answer that says no: RFC 9457 problem details with the contract's `code`. */
export class LoginProblem extends Error {
  override readonly name = 'LoginProblem';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly more: More;

  constructor(status: ContentfulStatusCode, code: string, more: More = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

export function answerProblem(c: Context, { status, code, more }: LoginProblem): Response {
  if (more.retryAfter !== undefined) c.header('Retry-After', String(more.retryAfter));
  const body = { type: `urn:login-widget:${code}`, title: code.replaceAll('_', ' '), status, code };
  return c.json({ ...body, ...more }, status, { 'Content-Type': 'application/problem+json' });
}
