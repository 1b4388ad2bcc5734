import { desc, notInArray } from 'drizzle-orm';
import type { Database } from '../accounts/database.ts';
import { mails } from '../accounts/schema.ts';

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** ISO 8601. */
  sentAt: string;
}

const KEPT = 200;

/** Mail that did not leave, for the outbox page: the last 200, the same in every process. */
export class Outbox {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async keep(mail: Omit<Mail, 'sentAt'>): Promise<void> {
    await this.#database.insert(mails).values({ ...mail, sentAt: new Date() });
    const newest = this.#database
      .select({ id: mails.id })
      .from(mails)
      .orderBy(desc(mails.sentAt))
      .limit(KEPT);
    await this.#database.delete(mails).where(notInArray(mails.id, newest));
  }

  /** Newest first. */
  async list(): Promise<Mail[]> {
    const rows = await this.#database.select().from(mails).orderBy(desc(mails.sentAt));
    return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
  }
}
