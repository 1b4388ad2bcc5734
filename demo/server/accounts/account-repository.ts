import type { SQL } from 'drizzle-orm';
import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { TypedIdentifier } from '../login/records.ts';
import type { Account, Connection } from './account.ts';
import type { Database } from './database.ts';
import { accounts, answers, connections, organisations } from './schema.ts';
import { hashAnswer, hashSecret, hashToken, matchesSecret } from './secrets.ts';

export type Verdict = 'right' | 'temporary' | 'temporary_expired' | 'wrong';

/** The directory of people. Secrets go in and verdicts come out; no hash leaves this folder. */
export class AccountRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async byId(id: string): Promise<Account | null> {
    return (await this.#select(eq(accounts.id, id)))[0] ?? null;
  }

  byEmail(email: string): Promise<Account[]> {
    return this.#select(sql`lower(${accounts.email}) = lower(${email})`);
  }

  /** Everybody whom the typed identifier can mean; a number without its extension finds all of it. */
  find({ identifier, identifierType, extension }: TypedIdentifier): Promise<Account[]> {
    switch (identifierType) {
      case 'email':
        return this.byEmail(identifier);
      case 'username':
        return this.#select(sql`lower(${accounts.userName}) = lower(${identifier})`);
      case 'phone':
        return this.#select(
          and(
            eq(accounts.phone, identifier),
            extension ? eq(accounts.extension, extension) : undefined,
          ),
        );
    }
  }

  async connectionById(id: string): Promise<Connection | null> {
    const [row] = await this.#database.select().from(connections).where(eq(connections.id, id));
    return row ?? null;
  }

  /**
   * Compares a secret with the person's own and, if it is a password, with a temporary one. Unknown people
   * take the same look-ups and hashes. A right temporary password is used up by this call.
   *
   * @param id null for a person nobody knows
   */
  async verify(
    id: string | null,
    credential: 'password' | 'pin',
    secret: string,
  ): Promise<{ account: Account | null; verdict: Verdict }> {
    const [row, account] = [await this.#row(id ?? ''), await this.byId(id ?? '')];
    const temporaryHash = credential === 'password' ? row?.temporaryHash : null;
    const [own, temporary] = await Promise.all([
      matchesSecret(row?.localSecret === credential ? row.secretHash : null, secret),
      matchesSecret(temporaryHash ?? null, secret),
    ]);
    if (!row || row.status !== 'active') return { account, verdict: 'wrong' };
    if (own) return { account, verdict: 'right' };
    if (!temporary) return { account, verdict: 'wrong' };
    const used = await this.#useTemporary(row);
    return { account, verdict: used ? 'temporary' : 'temporary_expired' };
  }

  /** Whether a password is the person's own, or the temporary one that she was given last. */
  async hasPassword(id: string, password: string): Promise<boolean> {
    const row = await this.#row(id);
    const hashes = [row?.secretHash ?? null, row?.temporaryHash ?? null];
    return (await Promise.all(hashes.map((hash) => matchesSecret(hash, password)))).includes(true);
  }

  async setPassword(id: string, password: string): Promise<void> {
    const secretHash = await hashSecret(password);
    await this.#database
      .update(accounts)
      .set({ secretHash, localSecret: 'password', temporaryHash: null, temporaryUntil: null })
      .where(eq(accounts.id, id));
  }

  async byActivationToken(token: string): Promise<Account | null> {
    const found = await this.#select(
      and(
        eq(accounts.activationHash, hashToken(token)),
        eq(accounts.status, 'invited'),
        gt(accounts.activationUntil, new Date()),
      ),
    );
    return found[0] ?? null;
  }

  /** @returns False when somebody else finished this activation first. */
  async activate(
    id: string,
    pin: string,
    given: readonly { questionId: string; answer: string }[],
  ): Promise<boolean> {
    const secretHash = await hashSecret(pin);
    const hashed = await Promise.all(
      given.map(async ({ questionId, answer }, position) => ({
        accountId: id,
        position,
        questionId,
        answerHash: await hashAnswer(answer),
      })),
    );
    return this.#database.transaction(async (transaction) => {
      const updated = await transaction
        .update(accounts)
        .set({ status: 'active', secretHash, localSecret: 'pin', activationHash: null })
        .where(and(eq(accounts.id, id), isNotNull(accounts.activationHash)))
        .returning({ id: accounts.id });
      if (updated.length === 0) return false;
      if (hashed.length > 0) await transaction.insert(answers).values(hashed);
      return true;
    });
  }

  async #row(id: string) {
    const [row] = await this.#database.select().from(accounts).where(eq(accounts.id, id));
    return row;
  }

  /** True for one caller only, and not after its end. */
  async #useTemporary({ id, temporaryUntil }: typeof accounts.$inferSelect): Promise<boolean> {
    if (!temporaryUntil || temporaryUntil.getTime() <= Date.now()) return false;
    const used = await this.#database
      .update(accounts)
      .set({ temporaryUntil: null })
      .where(and(eq(accounts.id, id), isNotNull(accounts.temporaryUntil)))
      .returning({ id: accounts.id });
    return used.length > 0;
  }

  async #select(condition: SQL | undefined): Promise<Account[]> {
    const rows = await this.#database
      .select()
      .from(accounts)
      .innerJoin(organisations, eq(accounts.organisationId, organisations.id))
      .leftJoin(connections, eq(organisations.connectionId, connections.id))
      .where(condition)
      .limit(10);
    return rows.map(({ accounts: row, organisations: organisation, connections: connection }) => ({
      id: row.id,
      displayName: row.displayName,
      email: row.email,
      userName: row.userName,
      phone: row.phone,
      extension: row.extension,
      organisation: {
        id: organisation.id,
        name: organisation.name,
        plan: organisation.plan,
        connection: organisation.ssoEnabled ? connection : null,
      },
      sso: row.sso,
      status: row.status,
      localSecret: row.localSecret,
      administrator: row.administrator,
    }));
  }
}
