import * as z from 'zod/mini';

const answer = z.object({
  mails: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      /** ISO 8601. */
      sentAt: z.string(),
    }),
  ),
});
export type Mail = z.infer<typeof answer>['mails'][number];

/** Milliseconds. */
const PATIENCE = 5_000;

/**
 * Asks for what the demo has sent, newest first.
 *
 * @throws When the server cannot be asked, or answers anything else.
 */
export async function fetchMails(): Promise<readonly Mail[]> {
  const response = await fetch('/outbox/mails.json', {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`The outbox was answered with ${String(response.status)}.`);
  return answer.parse(await response.json()).mails;
}
