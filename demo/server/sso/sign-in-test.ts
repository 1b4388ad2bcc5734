import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import { ensureBrowser } from '../login/browser-cookie.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { keepSignIn } from './pending-sign-in.ts';
import type { RelyingParty } from './relying-party.ts';
import type { SsoContext } from './sso-context.ts';
import type { SsoCode } from './sso-problem.ts';
import { SsoProblem, toSsoProblem } from './sso-problem.ts';

/** Seconds that a result can be seen. */
const KEPT = 600;
/** Where the administrator sees it. */
const PAGE = '/admin/#connection';

const testResult = z.object({
  ok: z.boolean(),
  /** What came of it, as a sentence. */
  text: z.string(),
});
type Result = z.infer<typeof testResult>;

/** What came of this administrator's last test sign-in; null when there is none, or long ago. */
export async function lastTest({ store }: Pick<SsoContext, 'store'>, accountId: string) {
  return testResult.safeParse(await store.get(key(accountId))).data ?? null;
}

/** Takes an administrator through her organisation's identity provider, enabled or not. */
export async function beginTest(
  context: SsoContext,
  c: Context,
  { id, email }: Account,
  connectionId: string | null,
  relyingParty: RelyingParty,
): Promise<Response> {
  const { settings, store } = context;
  try {
    if (!connectionId) throw new SsoProblem('sso_unavailable', 'there is no connection');
    const { url, pending } = await relyingParty.begin({
      connectionId,
      loginHint: email,
      reauthenticate: true,
    });
    await keepSignIn(store, {
      browser: ensureBrowser(settings, c),
      accountId: id,
      returnTo: PAGE,
      typed: { identifier: email ?? id, identifierType: 'email' },
      authorization: pending,
      isTest: true,
    });
    return c.redirect(url, 303);
  } catch (error) {
    return finish(context, c, id, failed(error));
  }
}

/** The return of a test, which signs nobody in: only what the identity provider says is kept. */
export async function finishTest(
  context: SsoContext,
  c: Context,
  { authorization, accountId }: PendingSignIn,
  relyingParty: RelyingParty,
): Promise<Response> {
  const result = await relyingParty
    .redeem(new URL(c.req.url).search, authorization)
    .then(({ email }) => judge(context, email), failed);
  return finish(context, c, accountId, result);
}

async function judge({ accounts }: SsoContext, email: string | null): Promise<Result> {
  if (email === null) {
    const text = 'The sign-in worked, but it names no email address: set the attribute.';
    return { ok: false, text };
  }
  const { length } = await accounts.byEmail(email);
  if (length === 1) return { ok: true, text: `The sign-in worked, and names ${email}.` };
  const who = length > 1 ? 'several people have' : 'nobody here has';
  return { ok: false, text: `The sign-in worked, but ${who} the address that it names, ${email}.` };
}

const reasons: Readonly<Record<SsoCode, string>> = {
  sso_denied: 'It was cancelled, or the identity provider refused.',
  sso_state_invalid: 'What came back could not be verified: is the certificate the right one?',
  sso_account_mismatch: 'Somebody else came back.',
  sso_not_provisioned: 'Somebody unknown came back.',
  sso_unavailable: 'The identity provider could not be reached.',
  sso_expired: 'What came back was too old: do the clocks agree?',
};

function failed(error: unknown): Result {
  const { code, reference } = toSsoProblem(error);
  const text = `The sign-in did not work. ${reasons[code]} Reference: ${reference}.`;
  return { ok: false, text };
}

async function finish({ store }: SsoContext, c: Context, accountId: string, result: Result) {
  await store.set(key(accountId), result, KEPT);
  return c.redirect(PAGE, 303);
}

const key = (accountId: string) => `sign-in-test:${accountId}`;
