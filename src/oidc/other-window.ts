import * as z from 'zod/mini';

/** Windows of this origin tell each other the provider's answer: of no use without the code verifier. */
const message = z.object({ state: z.string(), response: z.string() });

const CHANNEL = 'login-widget:oidc';

export function tellResponse(state: string, response: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ state, response });
  channel.close();
}

/** The answer for this state, when it comes to another window. @returns Null once `signal` aborts. */
export function hearResponse(state: string, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const end = (response: string | null) => {
      channel.close();
      resolve(response);
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const parsed = message.safeParse(data);
      if (parsed.success && parsed.data.state === state) end(parsed.data.response);
    };
    signal.addEventListener('abort', () => {
      end(null);
    });
  });
}
