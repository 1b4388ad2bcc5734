import assert from 'node:assert/strict';
import { Client } from '../server/client.ts';
import type { Demo } from '../support/demo.ts';
import { SsoVisitor } from './sso-visitor.ts';

/** A sign-in that was told to have ended well. */
export interface SignedIn {
  /** Who is signed in there now. */
  user(): Promise<unknown>;
  /** Spends what it was made of once more. @returns the status of the answer */
  again(): Promise<number>;
}

/** Carol by her password. @throws when an answer says no */
export async function signInByPassword(demo: Demo): Promise<SignedIn> {
  const client = new Client(demo);
  const flow = await client.flow('carol');
  // The cookies with which it began, as a second try would have sent them.
  const replay = new Client(demo);
  for (const [name, value] of client.cookies) replay.cookies.set(name, value);
  const spend = (by: Client) => by.post('password', { flow, secret: ' pä ss wörd ' });
  assert.equal((await spend(client)).body['status'], 'signed_in');
  return {
    user: async () => (await client.send('session')).body['user'],
    again: async () => (await spend(replay)).status,
  };
}

/** Ada by single sign-on. @throws when an answer says no */
export async function signInBySso(demo: Demo): Promise<SignedIn> {
  const visitor = new SsoVisitor(demo.url);
  const back = await visitor.signIn('ada@acme.example', 'ada');
  const replay = new Client(demo);
  const cookies = visitor.browser.cookieHeader(new URL('/login/v1/sso/result', demo.url));
  for (const pair of cookies.split('; ')) {
    const [name = '', value = ''] = pair.split('=');
    replay.cookies.set(name, value);
  }
  const answer = (await visitor.redeem(back)) as { status?: string };
  assert.equal(answer.status, 'signed_in', JSON.stringify(answer));
  const handoff = back.searchParams.get('handoff');
  return {
    user: () => visitor.user(),
    again: async () => (await replay.post('sso/result', { handoff })).status,
  };
}
