import type { CacheProvider } from '@node-saml/node-saml';
import type { Store } from '../store/store.ts';

/** Seconds a person may take at her identity provider. */
export const requestSeconds = 600;

/** The ids of the SAML requests on their way, each good for one answer. */
export function requestCache(store: Store): CacheProvider {
  const key = (id: string) => `broker-saml-request:${id}`;
  return {
    async saveAsync(id, value) {
      await store.set(key(id), value, requestSeconds);
      return { value, createdAt: Date.now() };
    },
    async getAsync(id) {
      const value = await store.get(key(id));
      return typeof value === 'string' ? value : null;
    },
    async removeAsync(id) {
      return id !== null && (await store.take(key(id))) !== undefined ? id : null;
    },
  };
}
