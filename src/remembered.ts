import * as z from 'zod/mini';

/** The version is part of the key: another shape is another key. */
const KEY = 'login-widget:identifier:1';
/** Milliseconds: 90 days. */
const LIFETIME = 7_776_000_000;

const stored = z.object({ identifier: z.string().check(z.maxLength(254)), until: z.number() });

/** The identifier that a person wanted this browser to remember, if it is still good. */
export function readRemembered(): string | null {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success && parsed.data.until > Date.now() ? parsed.data.identifier : null;
  } catch {
    // Storage may be forbidden or broken; then nothing is remembered, and nothing else is lost.
    return null;
  }
}

/** @param identifier Null forgets. */
export function remember(identifier: string | null): void {
  try {
    if (identifier === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ identifier, until: Date.now() + LIFETIME }));
  } catch {
    // See above.
  }
}
