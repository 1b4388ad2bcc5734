import * as z from 'zod/mini';
import type {
  Activation,
  ActivationOutcome,
  Answer,
  Decision,
  Identifier,
  User,
} from '../machine/states.ts';
import {
  activationBeginAnswer,
  activationCompleteAnswer,
  changeAnswer,
  discoveryAnswer,
  problem,
  secretAnswer,
  ssoResultAnswer,
} from './contract.ts';
import type { DiscoveryContext, LoginBackend, SsoResult, Verdict } from './login-backend.ts';
import { BackendError } from './login-backend.ts';

/** Characters; a longer answer is no answer of this contract. */
const MAX_ANSWER = 100_000;

/**
 * Speaks the wire contract over `fetch`: JSON by POST, same origin, no redirects, no cache, no referrer,
 * a bounded wait. Whatever does not parse is `unavailable`; text of the server is never kept.
 */
export class RestBackend implements LoginBackend {
  readonly #base: string;
  readonly #timeout: number;

  /**
   * @param base Address of the contract's root, without a slash at the end.
   * @param timeout Milliseconds until a call without an answer counts as failed; people are told within ten seconds.
   */
  constructor(base: string, timeout = 9_500) {
    this.#base = base;
    this.#timeout = timeout;
  }

  discover(
    { value, type, extension }: Identifier,
    context: DiscoveryContext,
    signal: AbortSignal,
  ): Promise<Decision> {
    const body = { identifier: value, identifierType: type, extension, ...context };
    return this.#call('discovery', body, discoveryAnswer, signal);
  }

  verify(
    credential: 'password' | 'pin',
    flow: string,
    secret: string,
    signal: AbortSignal,
  ): Promise<Verdict> {
    return this.#call(credential, { flow, secret }, secretAnswer, signal);
  }

  async changePassword(flow: string, newPassword: string, signal: AbortSignal): Promise<User> {
    const body = { flow, newPassword };
    return (await this.#call('password/change', body, changeAnswer, signal)).user;
  }

  async forgotPassword({ value, type }: Identifier, signal: AbortSignal): Promise<void> {
    const body = { identifier: value, identifierType: type };
    await this.#call('password/forgot', body, z.unknown(), signal);
  }

  beginActivation(token: string, signal: AbortSignal): Promise<Activation> {
    return this.#call('activation/begin', { token }, activationBeginAnswer, signal);
  }

  completeActivation(
    flow: string,
    pin: string,
    answers: readonly Answer[],
    signal: AbortSignal,
  ): Promise<ActivationOutcome> {
    const body = { flow, pin, answers };
    return this.#call('activation/complete', body, activationCompleteAnswer, signal);
  }

  async ssoResult(handoff: string, signal: AbortSignal): Promise<SsoResult> {
    const answer = await this.#call('sso/result', { handoff }, ssoResultAnswer, signal);
    if (answer.status !== 'failed') return answer;
    const { identifier, identifierType, extension, organisation, passwordAllowed } = answer;
    return {
      status: 'failed',
      failure: {
        identifier: { value: identifier, type: identifierType, extension },
        organisation,
        passwordAllowed: passwordAllowed === true,
      },
    };
  }

  async #call<Schema extends z.ZodMiniType>(
    path: string,
    body: unknown,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<z.infer<Schema>> {
    const timeout = AbortSignal.timeout(this.#timeout);
    try {
      const response = await fetch(`${this.#base}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        credentials: 'same-origin',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([signal, timeout]),
      });
      const answer = parse(await response.text());
      if (!response.ok) throw new BackendError(problemOf(response, answer));
      return schema.parse(answer);
    } catch (cause) {
      if (cause instanceof BackendError) throw cause;
      const code = timeout.aborted ? 'timeout' : navigator.onLine ? 'unavailable' : 'offline';
      throw new BackendError({ code }, { cause });
    }
  }
}

function parse(text: string): unknown {
  try {
    return text && text.length <= MAX_ANSWER ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Problem details count only when they parse; a 429 from some proxy still tells how long to wait. */
function problemOf(response: Response, answer: unknown) {
  const parsed = problem.safeParse(answer);
  const header = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(header) ? Math.min(Math.max(header, 0), 86_400) : undefined;
  if (!parsed.success) {
    return { code: response.status === 429 ? 'rate_limited' : 'unavailable', retryAfter };
  }
  const { code, errors, reference } = parsed.data;
  return { code, violations: errors, reference, retryAfter: parsed.data.retryAfter ?? retryAfter };
}
