import { createToken } from '../accounts/secrets.ts';
import type { Store } from '../store/store.ts';

/** Seconds; longer than any count of tries lasts. */
const LIFETIME = 7200;

/** Lets a person try again who has used up her tries: from now on they are counted anew, from everywhere. */
export async function unlock(store: Store, accountId: string): Promise<void> {
  await store.set(key(accountId), ` ${createToken()}`, LIFETIME);
}

/** Tells the tries of before apart from those of now; empty for whoever was never unlocked. */
export async function triesEpoch(store: Store, accountId: string | null): Promise<string> {
  return ((await store.get(key(accountId ?? ''))) as string | undefined) ?? '';
}

const key = (accountId: string) => `tries-epoch:${accountId}`;
