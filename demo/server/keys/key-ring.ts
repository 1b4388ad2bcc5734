import { eq } from 'drizzle-orm';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { Database } from '../accounts/database.ts';
import { keys } from '../accounts/schema.ts';
import { SettingsError } from '../settings.ts';
import { deriveKey } from './derive-key.ts';

/**
 * Private keys that several processes share and that outlast them: whoever needs one first makes it. They lie in
 * the database as JWE (RFC 7516, `dir` with A256GCM) under a key derived from `LOGIN_SECRET`, each bound to
 * its name, so that a copy of the database alone signs nothing.
 */
export class KeyRing {
  readonly #database: Database;
  readonly #key: Uint8Array;

  /** @param secret `LOGIN_SECRET` */
  constructor(database: Database, secret: Uint8Array) {
    this.#database = database;
    this.#key = deriveKey(secret, 'keys at rest');
  }

  /**
   * The key of this name, the same in every process.
   *
   * @param make gives a new one, as plain JSON; another process's may win over it
   * @throws SettingsError when it was kept under another `LOGIN_SECRET`
   */
  async get<Key>(name: string, make: () => Promise<Key>): Promise<Key> {
    let sealed = await this.#find(name);
    if (sealed === undefined) {
      const made = await this.#seal(name, await make());
      await this.#database.insert(keys).values({ name, sealed: made }).onConflictDoNothing();
      sealed = (await this.#find(name)) ?? made;
    }
    return this.#open<Key>(name, sealed);
  }

  async #find(name: string): Promise<string | undefined> {
    const [row] = await this.#database.select().from(keys).where(eq(keys.name, name));
    return row?.sealed;
  }

  #seal(name: string, key: unknown): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(key)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: name })
      .encrypt(this.#key);
  }

  async #open<Key>(name: string, sealed: string): Promise<Key> {
    try {
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, this.#key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      if (protectedHeader.kid !== name) throw new Error('a key of another name');
      return JSON.parse(new TextDecoder().decode(plaintext)) as Key;
    } catch (cause) {
      throw new SettingsError(
        'LOGIN_SECRET is not the one under which the keys in the database of DATABASE_URL were kept.',
        { cause },
      );
    }
  }
}
