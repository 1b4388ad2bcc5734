import { RateLimiterMemory } from 'rate-limiter-flexible';
import { LoginProblem } from './problem.ts';
import type { TypedIdentifier } from './records.ts';

/**
 * How often may be tried. The wide bucket bounds one address of the network, the narrow ones bound tries for
 * one identifier from one address, so that nobody can lock a person out from elsewhere; only a PIN, which
 * is short, is bounded for the whole account too.
 */
export class Limits {
  readonly #wide = new RateLimiterMemory({ keyPrefix: 'wide', points: 600, duration: 60 });
  readonly #narrow = new RateLimiterMemory({ keyPrefix: 'narrow', points: 5, duration: 60 });
  readonly #mail = new RateLimiterMemory({ keyPrefix: 'mail', points: 5, duration: 900 });
  readonly #pin = new RateLimiterMemory({ keyPrefix: 'pin', points: 5, duration: 900 });

  /** @throws LoginProblem `rate_limited` */
  async countRequest(address: string): Promise<void> {
    await consume(this.#wide, address);
  }

  /** @throws LoginProblem `rate_limited` */
  async countMail(address: string, who: TypedIdentifier): Promise<void> {
    await consume(this.#mail, keyOf(address, who));
  }

  /**
   * Counts one try of a secret before it is looked at, so that tries at the same time count too.
   *
   * @param account whose PIN is tried, if one is
   * @throws LoginProblem `rate_limited`
   */
  async countTry(address: string, who: TypedIdentifier, account: string | null): Promise<void> {
    await consume(this.#narrow, keyOf(address, who));
    if (account !== null) await consume(this.#pin, account);
  }

  /** A right secret starts the count anew. */
  async forgive(address: string, who: TypedIdentifier, account: string | null): Promise<void> {
    await this.#narrow.delete(keyOf(address, who));
    if (account !== null) await this.#pin.delete(account);
  }
}

function keyOf(address: string, { identifier, extension }: TypedIdentifier): string {
  return `${address} ${identifier.toLowerCase()} ${extension ?? ''}`;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const { msBeforeNext } = refusal as { msBeforeNext: number };
    const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
    throw new LoginProblem(429, 'rate_limited', { retryAfter });
  }
}
