import { setTimeout } from 'node:timers/promises';
import { auditEvents } from '../accounts/schema.ts';
import type { Database } from '../accounts/database.ts';
import type { ServerContext } from '../server-context.ts';
import type { AuditEvent, AuditTrail } from './audit-event.ts';

type Row = AuditEvent & { at: Date };

const BATCH = 100;
/** How many events may wait for the database; later ones are lost, and counted. */
const MOST_WAITING = 10_000;
/** Milliseconds between tries while the database does not answer. */
const PAUSE = 1000;
/** Characters; what comes from outside ends somewhere. */
const LONGEST = { reason: 500, userAgent: 200 };

/**
 * The audit log: rows are added to a table and never changed. Events wait in this process until they are
 * written, so that no sign-in waits for them or fails by them.
 */
export class AuditLog implements AuditTrail {
  readonly #database: Database;
  readonly #log: ServerContext['log'];
  readonly #waiting: Row[] = [];
  readonly #ending = new AbortController();
  #writing: Promise<void> | null = null;
  #lost = 0;

  constructor(database: Database, log: ServerContext['log']) {
    this.#database = database;
    this.#log = log;
  }

  record(event: AuditEvent): void {
    if (this.#waiting.length >= MOST_WAITING) {
      this.#lost += 1;
      return;
    }
    const { reason, userAgent } = event;
    this.#waiting.push({
      ...event,
      at: new Date(),
      reason: shorten(reason, LONGEST.reason),
      userAgent: shorten(userAgent, LONGEST.userAgent),
    });
    this.#writing ??= this.#write();
  }

  /** All events, in the order in which they were written. */
  async read(): Promise<(AuditEvent & { at: Date })[]> {
    return this.#database.select().from(auditEvents).orderBy(auditEvents.id);
  }

  /** Until all that was recorded so far is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** Writes what waits, but does not wait for a database that is away. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#writing;
  }

  async #write(): Promise<void> {
    let failing = false;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, BATCH);
      try {
        await this.#database.insert(auditEvents).values(batch);
        this.#waiting.splice(0, batch.length);
        failing = false;
      } catch (error) {
        // Once for each time that it is away. The error repeats the statement, so only its kind is told.
        if (!failing) this.#log('audit events wait for the database', { cause: nameOf(error) });
        failing = true;
        if (this.#ending.signal.aborted) break;
        await setTimeout(PAUSE, undefined, { signal: this.#ending.signal }).catch(() => undefined);
      }
    }
    const lost = this.#lost + this.#waiting.length;
    if (lost > 0) this.#log('audit events were lost', { events: lost });
    this.#lost = 0;
    this.#waiting.length = 0;
    this.#writing = null;
  }
}

/** One line, so that nobody can forge another one where the table is printed. */
function shorten(text: string | null | undefined, longest: number): string | null {
  return text?.replace(/\p{Cc}+/gu, ' ').slice(0, longest) ?? null;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
