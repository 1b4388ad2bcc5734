/** What the broker keeps in the store between its requests. */
import * as z from 'zod/mini';

/** A SAML request on its way, found by its relay state. */
export const samlRequestRecord = z.object({
  /** The authorization request that waits for the answer. */
  interaction: z.string(),
  connectionId: z.string(),
  requestId: z.string(),
  /** Milliseconds since 1970. */
  issuedAt: z.number(),
  forceAuthn: z.boolean(),
});
export type SamlRequestRecord = z.infer<typeof samlRequestRecord>;

/** What the broker can say about a person to its client. */
export const brokeredAccount = z.object({
  /** Stable for one person of one identity provider. */
  sub: z.string(),
  /** Id of the connection that vouches for her. */
  idp: z.string(),
  email: z.optional(z.string()),
});
export type BrokeredAccount = z.infer<typeof brokeredAccount>;

/** How a SAML response ended, until the browser that began fetches it. */
export const outcome = z.union([
  z.object({ account: brokeredAccount }),
  z.object({ error: z.string(), reference: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

export const samlRequestKey = (relayState: string) => `broker-relay:${relayState}`;
export const outcomeKey = (interaction: string) => `broker-outcome:${interaction}`;
export const accountKey = (sub: string) => `broker-account:${sub}`;
