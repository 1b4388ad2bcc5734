import * as z from 'zod/mini';
import { ssoReturn } from '../backend/contract.ts';
import type { Arrival } from '../machine/states.ts';
import { fragment, POPUP } from './parameters.ts';
import { withoutArrival } from './without-arrival.ts';

const activationToken = z.string().check(z.regex(/^[\w~.-]{1,200}$/));

/**
 * Reads what brought the browser here: `?login=…` of a return from SSO, or `#activation=…` of an
 * invitation. The address is untrusted: it only says which question to ask the backend, and proves
 * nothing by itself.
 */
export function readArrival(address: string): Arrival | null {
  const url = new URL(address);
  const token = activationToken.safeParse(fragment(url).get('activation'));
  if (token.success) return { type: 'activation', token: token.data };
  if (!url.searchParams.has('login')) return null;
  const nonce = url.searchParams.get(POPUP);
  if (nonce) {
    url.searchParams.delete(POPUP);
    return { type: 'popup', nonce, address: url.href };
  }
  const parsed = ssoReturn.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) return { type: 'sso-failure', problem: { code: 'sso_state_invalid' } };
  const { data } = parsed;
  if (data.login === 'ok') return { type: 'sso', handoff: data.handoff };
  const { code, ref: reference, handoff } = data;
  return { type: 'sso-failure', handoff, problem: { code, reference } };
}

/** Reads what brought the browser to this page, and takes it out of the address: once is enough. */
export function takeArrival(): Arrival | null {
  const arrival = readArrival(location.href);
  if (arrival) history.replaceState(history.state, '', withoutArrival(location.href));
  return arrival;
}
