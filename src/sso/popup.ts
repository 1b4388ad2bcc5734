import * as z from 'zod/mini';
import type { Arrival } from '../machine/states.ts';
import { readArrival } from './return.ts';

/** What windows of this origin tell each other; parsed like everything that comes from outside. */
const message = z.object({
  type: z.enum(['login-return', 'login-taken']),
  nonce: z.string(),
  /** Of the return. */
  address: z.optional(z.string()),
});
type Message = z.infer<typeof message>;

const CHANNEL = 'login-widget';
const FEATURES = 'popup,width=500,height=680';
/** Milliseconds until a return that nobody takes is redeemed where it is. */
const PATIENCE = 1_000;
/** Milliseconds until a waiting page gives up; a flow lives no longer. */
const LIFETIME = 600_000;

/** The window in which one attempt signs in, as far as browsers let it be known. */
export class Popup {
  /** Names this attempt; another page can't guess it. */
  readonly nonce = crypto.randomUUID();
  #window: Window | null = null;

  /** Must be called in a gesture. @returns False when the browser blocks it. */
  open(url: string): boolean {
    try {
      this.#window = window.open(url, `login-widget-${this.nonce}`, FEATURES);
    } catch {
      // Firefox does not return but throw, in a frame that may open no window.
      this.#window = null;
    }
    return this.#window !== null;
  }

  focus(): void {
    this.#window?.focus();
  }

  /**
   * The return of this attempt. `closed` of the window is never asked: with a
   * `Cross-Origin-Opener-Policy` on either side it is true while the window is open.
   *
   * @returns Null when nothing came in time or `signal` aborted.
   */
  async awaitReturn(signal: AbortSignal): Promise<Arrival | null> {
    const { nonce } = this;
    const patience = AbortSignal.any([signal, AbortSignal.timeout(LIFETIME)]);
    const { address } = (await hear(patience, 'login-return', nonce)) ?? {};
    if (address === undefined) {
      this.#window?.close();
      return null;
    }
    tell({ type: 'login-taken', nonce }, this.#window);
    return readArrival(address);
  }
}

/**
 * Hands a return to the page that waits for it, and closes this window.
 *
 * @returns False when nobody waits: this window is no popup, or its page is gone.
 */
export async function handOver(nonce: string, address: string): Promise<boolean> {
  const answer = hear(AbortSignal.timeout(PATIENCE), 'login-taken', nonce);
  tell({ type: 'login-return', nonce, address }, window.opener as Receiver | null);
  const taken = (await answer) !== null;
  if (taken) window.close();
  return taken;
}

/** A window of whatever origin and realm; scripts of a page may have put anything in its place. */
type Receiver = Partial<Pick<Window, 'postMessage'>>;

/** By channel, which no opener policy severs; by window, where storage is partitioned. */
function tell(text: Message, other: Receiver | null): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(text);
  channel.close();
  other?.postMessage?.(text, location.origin);
}

/** The first message of this type about this attempt, from this origin only. */
function hear(signal: AbortSignal, type: Message['type'], nonce: string): Promise<Message | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const end = (value: Message | null) => {
      channel.close();
      removeEventListener('message', listen);
      resolve(value);
    };
    const listen = ({ origin, data }: MessageEvent<unknown>) => {
      const { data: heard } = message.safeParse(data);
      const meant = heard?.type === type && heard.nonce === nonce;
      if (meant && origin === location.origin) end(heard);
    };
    channel.onmessage = listen;
    addEventListener('message', listen);
    signal.addEventListener('abort', () => {
      end(null);
    });
    if (signal.aborted) end(null);
  });
}
