/**
 * Short-lived server state: flows, handoffs, codes, request ids, sessions. Values are plain JSON.
 * Keys are namespaced by their owner (`flow:…`, `handoff:…`). One process keeps them in memory,
 * several share them; `take` is atomic in both, which is what makes one-time values one-time.
 * Every call throws `Unavailable` when the store does not answer.
 */
export interface Store {
  set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  get(key: string): Promise<unknown>;
  /** Reads and deletes in one step: of two callers, one gets the value. */
  take(key: string): Promise<unknown>;
  delete(key: string): Promise<void>;
  /** Ends well when the store can work. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
