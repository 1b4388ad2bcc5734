import type { Store } from '../../../demo/server/store/store.ts';

/** A store in a map, without expiry. Values go through JSON, as in any shared store. */
export function createMapStore(): Store {
  const values = new Map<string, unknown>();
  return {
    set: async (key, value) => void values.set(key, JSON.parse(JSON.stringify(value))),
    get: async (key) => values.get(key),
    async take(key) {
      const value = values.get(key);
      values.delete(key);
      return value;
    },
    delete: async (key) => void values.delete(key),
    close: async () => undefined,
  };
}
