import { randomBytes, randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Account } from './account.ts';
import type { Database } from './database.ts';
import { accounts } from './schema.ts';
import { createToken, hashSecret, hashToken } from './secrets.ts';

/** A person as the administrators of her organisation see her. */
export interface Member extends Omit<Account, 'organisation'> {
  /** Until when the temporary password that she has not used yet is good; null when there is none. */
  temporaryUntil: Date | null;
}

export type NewMember = Pick<Member, 'displayName' | 'userName' | 'phone' | 'extension' | 'sso'> & {
  email: string;
};

/** One e-mail address that several people have, which discovery can't tell apart. */
export interface Conflict {
  email: string;
  /** Of this organisation. */
  names: string[];
  /** How many there are in other organisations, who stay unnamed. */
  elsewhere: number;
}

const DAY = 86_400_000;

/** The people of one organisation, for those who look after them. Nobody of another one is ever reached. */
export class Members {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By name. */
  async list(organisationId: string): Promise<Member[]> {
    const rows = await this.#database
      .select()
      .from(accounts)
      .where(eq(accounts.organisationId, organisationId))
      .orderBy(asc(sql`lower(${accounts.displayName})`), asc(accounts.id));
    return rows.map(toMember);
  }

  async find(organisationId: string, id: string): Promise<Member | null> {
    const [row] = await this.#database
      .select()
      .from(accounts)
      .where(mine(organisationId, [id]));
    return row ? toMember(row) : null;
  }

  async setSso(organisationId: string, ids: string[], sso: Member['sso']): Promise<void> {
    await this.#database.update(accounts).set({ sso }).where(mine(organisationId, ids));
  }

  /**
   * Puts a temporary password in the place of her password or PIN, which is worth nothing from now on.
   *
   * @returns the password, which nobody can read again
   */
  async resetPassword(
    organisationId: string,
    id: string,
  ): Promise<{ password: string; until: Date }> {
    const password = createTemporaryPassword();
    const until = new Date(Date.now() + DAY);
    const temporaryHash = await hashSecret(password);
    await this.#database
      .update(accounts)
      .set({
        temporaryHash,
        temporaryUntil: until,
        localSecret: 'password',
        secretHash: null,
      })
      .where(mine(organisationId, [id]));
    return { password, until };
  }

  /** @returns the token of a new activation link; that of the old one is worth nothing from now on */
  async renewActivation(organisationId: string, id: string): Promise<string> {
    const token = createToken();
    await this.#database
      .update(accounts)
      .set(activationBy(token))
      .where(and(mine(organisationId, [id]), eq(accounts.status, 'invited')));
    return token;
  }

  /** @returns for each in turn, her id and the token of her activation link */
  async add(
    organisationId: string,
    people: readonly NewMember[],
  ): Promise<{ id: string; token: string }[]> {
    const added = people.map((person) => ({ person, id: randomUUID(), token: createToken() }));
    const rows = added.map(({ person, id, token }) => ({
      ...person,
      ...activationBy(token),
      id,
      organisationId,
      status: 'invited' as const,
      localSecret: 'none' as const,
    }));
    if (rows.length > 0) await this.#database.insert(accounts).values(rows);
    return added.map(({ id, token }) => ({ id, token }));
  }

  /** Of the addresses that the organisation's people have, those that are not unique in the directory. */
  async conflicts(organisationId: string): Promise<Conflict[]> {
    const shared = this.#database
      .select({ email: sql`lower(${accounts.email})` })
      .from(accounts)
      .groupBy(sql`lower(${accounts.email})`)
      .having(sql`count(*) > 1`);
    const rows = await this.#database
      .select()
      .from(accounts)
      .where(inArray(sql`lower(${accounts.email})`, shared))
      .orderBy(asc(accounts.displayName));
    const groups = new Map<string, Conflict>();
    for (const { email, displayName, organisationId: owner } of rows) {
      const key = email?.toLowerCase() ?? '';
      const group = groups.get(key) ?? { email: email ?? '', names: [], elsewhere: 0 };
      if (owner === organisationId) group.names.push(displayName);
      else group.elsewhere += 1;
      groups.set(key, group);
    }
    return [...groups.values()].filter(({ names }) => names.length > 0);
  }
}

function mine(organisationId: string, ids: string[]) {
  return and(eq(accounts.organisationId, organisationId), inArray(accounts.id, ids));
}

function activationBy(token: string) {
  return {
    activationHash: hashToken(token),
    activationUntil: new Date(Date.now() + 7 * DAY),
  };
}

/** 72 random bits in groups that can be read out on the telephone. */
function createTemporaryPassword(): string {
  return (randomBytes(9).toString('hex').match(/.{6}/g) ?? []).join('-');
}

function toMember(row: typeof accounts.$inferSelect): Member {
  const { id, displayName, email, userName, phone, extension } = row;
  const { sso, status, localSecret, administrator, temporaryUntil } = row;
  const good = temporaryUntil !== null && temporaryUntil.getTime() > Date.now();
  return {
    ...{ id, displayName, email, userName, phone, extension },
    ...{ sso, status, localSecret, administrator },
    temporaryUntil: good ? temporaryUntil : null,
  };
}
