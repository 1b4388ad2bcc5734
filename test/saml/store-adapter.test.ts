import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errors } from 'oidc-provider';
import type { Adapter } from 'oidc-provider';
import { storeAdapter } from '../../demo/server/broker/store-adapter.ts';
import { MemoryStore } from '../../demo/server/store/memory-store.ts';

function adapter(model: string): Adapter {
  return storeAdapter(new MemoryStore())(model);
}

test('of two that consume a code at the same time one fails', async () => {
  const codes = adapter('AuthorizationCode');
  await codes.upsert('code', { exp: Date.now() / 1000 + 60 }, 60);
  const results = await Promise.allSettled([codes.consume('code'), codes.consume('code')]);
  const failed = results.filter((result) => result.status === 'rejected');
  assert.equal(failed.length, 1);
  assert.ok(failed[0]?.reason instanceof errors.InvalidGrant);
  assert.ok((await codes.find('code'))?.consumed);
});

test('a revoked grant takes its tokens along', async () => {
  const tokens = adapter('AccessToken');
  await tokens.upsert('mine', { grantId: 'a' }, 60);
  await tokens.upsert('other', { grantId: 'b' }, 60);
  await tokens.revokeByGrantId('a');
  assert.equal(await tokens.find('mine'), undefined);
  assert.ok(await tokens.find('other'));
});

test('sessions are not kept', async () => {
  const sessions = adapter('Session');
  await sessions.upsert('session', { uid: 'u' }, 60);
  assert.equal(await sessions.find('session'), undefined);
});
