import { errors } from 'oidc-provider';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Store } from '../store/store.ts';

const minute = 60;

/**
 * Keeps what oidc-provider remembers in the server's store. Two things differ from a plain map:
 * sessions are not kept at all, because the identity provider's session is the only one, and a code is
 * consumed atomically, so that of two redemptions at the same time one fails.
 */
export function storeAdapter(store: Store): AdapterFactory {
  return (model) => (model === 'Session' ? forgetful : storing(store, model));
}

function storing(store: Store, model: string): Adapter {
  const key = (id: string) => `broker-${model}:${id}`;
  const revoked = (grantId: string) => `broker-revoked:${grantId}`;
  return {
    ...forgetful,
    upsert: (id, payload, expiresIn) => store.set(key(id), payload, expiresIn),
    async find(id) {
      const payload = (await store.get(key(id))) as AdapterPayload | undefined;
      const gone = payload?.grantId && (await store.get(revoked(payload.grantId)));
      return gone ? undefined : payload;
    },
    async consume(id) {
      const payload = (await store.take(key(id))) as AdapterPayload | undefined;
      if (!payload || payload.consumed) throw new errors.InvalidGrant('already used');
      const now = Math.floor(Date.now() / 1000);
      const left = Math.max(1, (payload.exp ?? now) - now);
      await store.set(key(id), { ...payload, consumed: now }, left);
    },
    destroy: (id) => store.delete(key(id)),
    // Outlives every code and token of the grant.
    revokeByGrantId: (grantId) => store.set(revoked(grantId), true, 15 * minute),
  };
}

const nothing = () => Promise.resolve(undefined);

const forgetful: Adapter = {
  upsert: nothing,
  find: nothing,
  findByUid: nothing,
  findByUserCode: nothing,
  consume: nothing,
  destroy: nothing,
  revokeByGrantId: nothing,
};
