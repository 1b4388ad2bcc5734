import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

interface More {
  /** Seconds. */
  retryAfter?: number;
  /** A sentence for people; the widget shows its own. */
  detail?: string;
  errors?: { code: string; pointer?: string; detail?: string }[];
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

/** What store or database can't do now, they can soon. */
export function outage(): LoginProblem {
  return new LoginProblem(503, 'unavailable', { retryAfter: 2 });
}

export function answerProblem(c: Context, problem: LoginProblem): Response {
  return c.json(problemBody(problem), problem.status, problemHeaders(problem));
}

export function problemBody({ status, code, more }: LoginProblem) {
  const title = code.replaceAll('_', ' ');
  return { type: `urn:login-widget:${code}`, title, status, code, ...more };
}

export function problemHeaders({ more }: LoginProblem): Record<string, string> {
  const retryAfter =
    more.retryAfter === undefined ? {} : { 'Retry-After': String(more.retryAfter) };
  return { 'Content-Type': 'application/problem+json', ...retryAfter };
}
