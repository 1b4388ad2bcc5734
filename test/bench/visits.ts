import { loadavg } from 'node:os';
import type { SignedIn } from '../many/sign-ins.ts';

export interface LoadResult {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  finished: number;
  errors: number;
  /** Load average of the machine over the last minute: above its cores it has other things to do as well. */
  load: number;
}

/** People who sign in at the same time, each again as soon as she is done. */
export class Visits {
  readonly #signIn: () => Promise<SignedIn>;
  readonly #visitors: number;
  #finished: SignedIn[] = [];
  #times: number[] = [];
  #errors = 0;
  #elapsed = 0;

  constructor(signIn: () => Promise<SignedIn>, visitors: number) {
    this.#signIn = signIn;
    this.#visitors = visitors;
  }

  /** @param span milliseconds; what has begun by then is finished */
  async during(span: number): Promise<void> {
    const begun = performance.now();
    const visit = async () => {
      while (performance.now() - begun < span) {
        const start = performance.now();
        try {
          this.#finished.push(await this.#signIn());
          this.#times.push(performance.now() - start);
        } catch {
          this.#errors += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: this.#visitors }, visit));
    this.#elapsed += performance.now() - begun;
  }

  /** Counts anew. */
  forget(): void {
    this.#finished = [];
    this.#times = [];
    this.#errors = 0;
    this.#elapsed = 0;
  }

  result(): LoadResult {
    const times = [...this.#times].sort((a, b) => a - b);
    const quantile = (part: number) => times[Math.floor((times.length - 1) * part)] ?? Number.NaN;
    return {
      perSecond: times.length / (this.#elapsed / 1000),
      p50: quantile(0.5),
      p99: quantile(0.99),
      finished: times.length,
      errors: this.#errors,
      load: loadavg()[0] ?? Number.NaN,
    };
  }

  /** Looks every finished sign-in up again: is its session there, and is what it was made of spent? */
  async check(): Promise<{ finished: number; lost: number; again: number }> {
    let [lost, again] = [0, 0];
    const queue = [...this.#finished];
    const look = async () => {
      for (let each = queue.pop(); each; each = queue.pop()) {
        if ((await each.user()) === null) lost += 1;
        if ((await each.again()) !== 410) again += 1;
      }
    };
    await Promise.all(Array.from({ length: this.#visitors }, look));
    return { finished: this.#finished.length, lost, again };
  }
}

const columns = ['processes', 'by', 'sign-ins/s', 'p50 ms', 'p99 ms', 'finished', 'errors', 'load'];

export const tableHead = line(columns);

export function tableRow(processes: string, kind: string, result: LoadResult): string {
  const { perSecond, p50, p99, finished, errors, load } = result;
  const numbers = [perSecond.toFixed(1), p50.toFixed(0), p99.toFixed(0), finished, errors, load];
  return line([processes, kind, ...numbers.map(String)]);
}

function line([processes = '', kind = '', ...numbers]: readonly string[]): string {
  return [processes.padEnd(16), kind.padEnd(9), ...numbers.map((text) => text.padStart(11))].join(
    '',
  );
}
