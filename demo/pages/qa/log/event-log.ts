import * as z from 'zod/mini';
import type { LogEntry } from './entry.ts';
import { entry } from './entry.ts';

/** Where the log waits while the page is loaded anew; as long as the tab lives. */
const KEY = 'qa:log';
const KEPT = 400;

/** What happened in this tab, oldest first, over all its visits to the page. */
export class EventLog {
  #entries: readonly LogEntry[] = read();

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** What happened since the stage began last. */
  get run(): readonly LogEntry[] {
    const begins = this.#entries.map(({ kind }) => kind).lastIndexOf('page');
    return this.#entries.slice(Math.max(0, begins));
  }

  /** A call that has ended takes the place where it began. */
  add(added: LogEntry): void {
    const known = (each: LogEntry) =>
      added.kind === 'call' && each.kind === 'call' && each.id === added.id;
    this.#set(
      this.#entries.some(known)
        ? this.#entries.map((each) => (known(each) ? added : each))
        : [...this.#entries, added].slice(-KEPT),
    );
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
