import type { Redis } from 'ioredis';
import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { Unavailable } from '../outage.ts';
import { LoginProblem } from './problem.ts';
import type { TypedIdentifier } from './records.ts';

/** One try of a secret. */
export interface Attempt {
  /** Network address that it comes from. */
  readonly address: string;
  /** Cleaned, so that one person counts under one spelling. */
  readonly who: TypedIdentifier;
  /** Null for a person nobody knows; she counts like any other. */
  readonly accountId: string | null;
  readonly credential: 'password' | 'pin';
  /** Id of a browser in which this person has signed in before, see `device-cookie.ts`; else null. */
  readonly device: string | null;
  /** See `unlock.ts`; a count of before it counts no more. */
  readonly epoch: string;
}

/** Somebody has to wait. */
export class LimitReached extends LoginProblem {
  /** Name of the bucket that is full. */
  readonly bucket: string;
  /** Whether it was not full before: one of many refusals, for whoever takes them down. */
  readonly first: boolean;

  constructor(bucket: string, first: boolean, retryAfter: number) {
    super(429, 'rate_limited', { retryAfter });
    this.bucket = bucket;
    this.first = first;
  }
}

/**
 * How often may be tried, in this process or in all that share a Redis. The wide bucket bounds one network address, the narrow one
 * the tries for one identifier from there: a few wrong secrets make their sender wait, and lock nobody else
 * out. What one account may be tried from everywhere is bounded far higher (NIST SP 800-63B 5.2.2: no more
 * than 100 in a row), but for a PIN, which is short. A browser in which the person has signed in before has
 * a bucket of its own in place of both, so that nobody can lock her out there.
 */
export class Limits {
  readonly #wide: RateLimiterAbstract;
  readonly #narrow: RateLimiterAbstract;
  readonly #mail: RateLimiterAbstract;
  readonly #password: RateLimiterAbstract;
  readonly #pin: RateLimiterAbstract;
  readonly #devicePassword: RateLimiterAbstract;
  readonly #devicePin: RateLimiterAbstract;

  /** @param redis keeps the counts; this process unless given */
  constructor(redis: Redis | null = null) {
    /** @param duration seconds until a full bucket is empty again */
    const limiter = (keyPrefix: string, points: number, duration: number) =>
      redis
        ? new RateLimiterRedis({ storeClient: redis, keyPrefix, points, duration })
        : new RateLimiterMemory({ keyPrefix, points, duration });
    this.#wide = limiter('wide', 600, 60);
    this.#narrow = limiter('narrow', 5, 60);
    this.#mail = limiter('mail', 5, 900);
    this.#password = limiter('password', 100, 3600);
    this.#pin = limiter('pin', 5, 900);
    this.#devicePassword = limiter('device-password', 10, 900);
    this.#devicePin = limiter('device-pin', 5, 900);
  }

  /** @throws LoginProblem `rate_limited` */
  async countRequest(address: string): Promise<void> {
    await consume(this.#wide, address);
  }

  /** @throws LoginProblem `rate_limited` */
  async countMail(address: string, who: TypedIdentifier): Promise<void> {
    await consume(this.#mail, `${address} ${keyOf(who)}`);
  }

  /**
   * Counts a try before the secret is looked at, so that tries at the same time count too.
   *
   * @throws LoginProblem `rate_limited`
   */
  async countTry(attempt: Attempt): Promise<void> {
    for (const [bucket, key] of this.#buckets(attempt)) await consume(bucket, key);
  }

  /** A right secret starts the count anew. */
  async forgive(attempt: Attempt): Promise<void> {
    for (const [bucket, key] of this.#buckets(attempt)) await answered(bucket.delete(key));
  }

  #buckets({ address, who, accountId, credential, device, epoch }: Attempt) {
    if (device !== null) {
      const own = credential === 'pin' ? this.#devicePin : this.#devicePassword;
      return [[own, device + epoch]] as const;
    }
    const account = accountId === null ? `? ${keyOf(who)}` : `= ${accountId}`;
    return [
      [this.#narrow, `${address} ${keyOf(who)}${epoch}`],
      [credential === 'pin' ? this.#pin : this.#password, account + epoch],
    ] as const;
  }
}

function keyOf({ identifier, extension }: TypedIdentifier): string {
  return `${identifier.toLowerCase()} ${extension ?? ''}`;
}

async function consume(bucket: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await answered(bucket.consume(key));
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const { msBeforeNext, consumedPoints } = refusal as RateLimiterRes;
    const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
    throw new LimitReached(bucket.keyPrefix, consumedPoints === bucket.points + 1, retryAfter);
  }
}

/** A limiter refuses with no Error; an Error of one is that of its store. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new Unavailable('the limits do not answer', { cause });
  }
}
