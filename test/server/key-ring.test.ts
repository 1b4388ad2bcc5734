import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import type { OpenDatabase } from '../../demo/server/accounts/database.ts';
import { openDatabase } from '../../demo/server/accounts/database.ts';
import { keys } from '../../demo/server/accounts/schema.ts';
import { createTables } from '../../demo/server/accounts/set-up-database.ts';
import { KeyRing } from '../../demo/server/keys/key-ring.ts';
import { SettingsError } from '../../demo/server/settings.ts';

describe('the key ring', () => {
  const secret = randomBytes(32);
  let open: OpenDatabase;
  let ring: KeyRing;
  before(async () => {
    open = await openDatabase(undefined);
    await createTables(open.database);
    ring = new KeyRing(open.database, secret);
  });
  after(() => open.close());

  const sealed = async (name: string) => {
    const [row] = await open.database.select().from(keys).where(eq(keys.name, name));
    return row?.sealed ?? '';
  };
  const never = () => Promise.reject(new Error('made anew'));

  it('gives everybody the key of whoever came first', async () => {
    const makers = ['a', 'b', 'c'].map((pem) => ring.get('first', () => Promise.resolve({ pem })));
    const got = await Promise.all(makers);
    assert.equal(new Set(got.map(({ pem }) => pem)).size, 1);
    const restarted = new KeyRing(open.database, secret);
    assert.deepEqual(await restarted.get('first', never), got[0]);
  });

  it('keeps it encrypted', async () => {
    await ring.get('hidden', () => Promise.resolve('-----BEGIN PRIVATE KEY-----'));
    const text = await sealed('hidden');
    const header: unknown = JSON.parse(
      Buffer.from(text.split('.')[0] ?? '', 'base64url').toString(),
    );
    assert.deepEqual(header, { alg: 'dir', enc: 'A256GCM', kid: 'hidden' });
    assert.doesNotMatch(Buffer.from(text.split('.')[3] ?? '', 'base64url').toString(), /PRIVATE/);
  });

  it('gives none under another secret, of another name, or changed', async () => {
    await ring.get('mine', () => Promise.resolve('a key'));
    const refusal = (error: unknown) =>
      error instanceof SettingsError && /LOGIN_SECRET/.test(error.message);
    const stranger = new KeyRing(open.database, randomBytes(32));
    await assert.rejects(stranger.get('mine', never), refusal);

    const text = await sealed('mine');
    await open.database.insert(keys).values({ name: 'swapped', sealed: text });
    await assert.rejects(ring.get('swapped', never), refusal);

    const parts = text.split('.');
    parts[3] = `${parts[3]?.startsWith('A') ? 'B' : 'A'}${parts[3]?.slice(1) ?? ''}`;
    await open.database.insert(keys).values({ name: 'changed', sealed: parts.join('.') });
    await assert.rejects(ring.get('changed', never), refusal);
  });
});
