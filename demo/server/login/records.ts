/** What the login routes and the SSO routes keep in the store for each other. */
import type * as z from 'zod/mini';
import type { identifierType } from '../../../src/backend/contract.ts';

export type IdentifierType = z.infer<typeof identifierType>;

export interface TypedIdentifier {
  identifier: string;
  identifierType: IdentifierType;
  extension?: string | undefined;
}

/** `flow:<handle>`: one attempt of one browser, 10 minutes. */
export interface FlowRecord extends TypedIdentifier {
  /** Value of the browser's HttpOnly flow cookie. */
  browser: string;
  /** Null for a person nobody knows; answered exactly like one with a password. */
  accountId: string | null;
  step: 'credential' | 'change' | 'activation';
  /** Already checked against the list of allowed places. */
  returnTo: string;
  reauthenticate: boolean;
}

/** `handoff:<id>`: what a return from SSO is worth, once, for 60 s, to the same browser. */
export interface HandoffRecord {
  browser: string;
  result:
    | { status: 'signed_in'; accountId: string }
    | ({
        status: 'failed';
        organisation?: string | undefined;
        passwordAllowed: boolean;
      } & TypedIdentifier);
}
