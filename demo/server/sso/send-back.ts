import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Account } from '../accounts/account.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { HandoffRecord, TypedIdentifier } from '../login/records.ts';
import { returnAddress } from './return-address.ts';
import type { SsoContext } from './sso-context.ts';
import { toSsoProblem } from './sso-problem.ts';

/** Whose sign-in it is; everything needed to end it either way. */
export interface SignIn {
  /** Value of the flow cookie. */
  browser: string;
  /** Null for a person nobody knows, and for one who does not use SSO. */
  account: Account | null;
  typed: TypedIdentifier;
  /** Already checked. */
  returnTo: string;
}

const handoffSeconds = 60;

/** Sends the browser back to its page, signed in. */
export async function sendBackSignedIn(
  context: SsoContext,
  c: Context,
  signIn: SignIn & { account: Account },
): Promise<Response> {
  const { browser, account, returnTo } = signIn;
  const handoff = await keepHandoff(context, {
    browser,
    result: { status: 'signed_in', accountId: account.id },
  });
  recordEvent(context, c, { kind: 'sso_returned', accountId: account.id });
  const result = { login: 'ok', handoff } as const;
  return c.redirect(returnAddress(returnTo, context.settings.publicUrl, result), 303);
}

/**
 * Sends the browser back to its page with a code, never with words of the broker, and logs the true
 * cause. The handoff gives the typed identifier back, so that nobody has to type it again.
 *
 * @param signIn null when it is not known whose it was; then to the front page
 */
export async function sendBackFailed(
  context: SsoContext,
  c: Context,
  signIn: SignIn | null,
  error: unknown,
): Promise<Response> {
  const { code, message, reference: ref } = toSsoProblem(error);
  context.log('sign-in by SSO failed', { ref, code, cause: message });
  recordEvent(context, c, {
    kind: 'sso_refused',
    accountId: signIn?.account?.id ?? null,
    reason: `${code}: ${message}`,
    reference: ref,
  });
  const handoff = signIn && (await keepHandoff(context, failedHandoff(signIn)));
  const result = { login: 'error', code, ref, ...(handoff ? { handoff } : {}) } as const;
  const returnTo = signIn?.returnTo ?? '/';
  return c.redirect(returnAddress(returnTo, context.settings.publicUrl, result), 303);
}

function failedHandoff({ browser, account, typed }: SignIn): HandoffRecord {
  return {
    browser,
    result: {
      status: 'failed',
      ...typed,
      organisation: account?.organisation.name,
      passwordAllowed: account?.sso === 'optional' && account.localSecret === 'password',
    },
  };
}

async function keepHandoff(context: SsoContext, record: HandoffRecord): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  await context.store.set(`handoff:${id}`, record, handoffSeconds);
  return id;
}
