import type { Store } from './store.ts';

interface Entry {
  text: string;
  /** Milliseconds of `Date.now()`. */
  expires: number;
}

const MAX_ENTRIES = 100_000;
/** Milliseconds between sweeps. */
const SWEEP = 30_000;

/**
 * Keeps everything in this process. Values go through JSON as they would to a shared store, so that nobody
 * shares an object by accident. Above the bound the oldest entries go first.
 */
export class MemoryStore implements Store {
  readonly #bound: number;
  readonly #entries = new Map<string, Entry>();
  readonly #sweeper = setInterval(() => {
    this.#sweep();
  }, SWEEP).unref();

  /** @param bound how many entries may be kept; 100,000 unless given */
  constructor(bound = MAX_ENTRIES) {
    this.#bound = bound;
  }

  set(key: string, value: unknown, ttlSeconds: number): Promise<void> {
    this.#entries.delete(key);
    const text = JSON.stringify(value);
    this.#entries.set(key, { text, expires: Date.now() + ttlSeconds * 1000 });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#bound) break;
      this.#entries.delete(oldest);
    }
    return Promise.resolve();
  }

  get(key: string): Promise<unknown> {
    const entry = this.#entries.get(key);
    if (!entry || entry.expires <= Date.now()) return Promise.resolve(undefined);
    return Promise.resolve(JSON.parse(entry.text));
  }

  async take(key: string): Promise<unknown> {
    const value = this.get(key);
    this.#entries.delete(key);
    return value;
  }

  delete(key: string): Promise<void> {
    this.#entries.delete(key);
    return Promise.resolve();
  }

  ping(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    clearInterval(this.#sweeper);
    this.#entries.clear();
    return Promise.resolve();
  }

  #sweep(): void {
    const now = Date.now();
    for (const [key, { expires }] of this.#entries) {
      if (expires <= now) this.#entries.delete(key);
    }
  }
}
