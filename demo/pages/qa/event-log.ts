import * as z from 'zod/mini';
import type { LoginEventName } from '../../../src/events.ts';

const events: Readonly<Record<LoginEventName, true>> = {
  'login-step': true,
  'login-discovered': true,
  'login-redirect': true,
  'login-success': true,
  'login-error': true,
  'login-action': true,
};
/** Every event of the element. */
export const eventNames = Object.keys(events) as readonly LoginEventName[];

const entry = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Of the event, or `page` where a page began. */
  name: z.string(),
  detail: z.unknown(),
  /** A listener cancelled the event. */
  cancelled: z.boolean(),
});
export type LogEntry = z.infer<typeof entry>;

/** Where the log waits while single sign-on is away from the page; as long as the tab lives. */
const KEY = 'qa:events';
const KEPT = 300;

/** The events of this tab, oldest first, over all its visits to the page. */
export class EventLog {
  #entries: readonly LogEntry[] = read();

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(added: LogEntry): void {
    this.#set([...this.#entries, added].slice(-KEPT));
  }

  clear(): void {
    this.#set([]);
  }

  #set(entries: readonly LogEntry[]): void {
    this.#entries = entries;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(entries));
    } catch {
      // Full or forbidden: then the log lives as long as the page.
    }
  }
}

function read(): readonly LogEntry[] {
  try {
    return z.array(entry).parse(JSON.parse(sessionStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}
