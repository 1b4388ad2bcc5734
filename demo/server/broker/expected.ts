/** What a response must fit. */
export interface Expected {
  /** Our assertion consumer service. */
  acsUrl: string;
  /** Entity id of the connection through which the request went. */
  issuer: string;
  /** ID of the request. */
  requestId: string;
  /** Time before which nobody may have signed in, when a fresh sign-in was forced; else null. */
  authenticatedSince: Date | null;
}

/** Clocks of the two sides may differ by this much, in milliseconds. */
export const clockSkew = 60_000;
