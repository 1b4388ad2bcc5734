import type { LoginBackend, SsoResult, Verdict } from '../backend/login-backend.ts';
import { BackendError } from '../backend/login-backend.ts';
import type { Action, Arrival, Effect, SsoMethod } from '../machine/states.ts';
import type { Departed } from '../sso/handoff.ts';
import { handOver } from '../sso/popup.ts';
import { readArrival } from '../sso/return.ts';

/** The outside world, as far as the flow needs it. */
export interface Ports {
  readonly backend: LoginBackend;
  readonly surface: string | undefined;
  /** Absolute address for the way back of a new attempt. */
  returnTo(): string;
  /** Goes to SSO. Null: the address is not allowed, nothing happened. */
  leave(method: SsoMethod, here: boolean): Departed | null;
  /** What the other window of this attempt brings; null: nothing in time. */
  awaitPopup(signal: AbortSignal): Promise<Arrival | null>;
}

export type Dispatch = (action: Action) => void;

/** Milliseconds after which a browser that should have left counts as stalled. */
const STALLED_AFTER = 8_000;

/**
 * Performs one effect and reports what came of it. The only file of the flow that waits. When `signal`
 * aborts, nothing is reported any more; nothing that fails escapes.
 *
 * @param told Settles once the host knows of the move that brought the effect: nobody leaves its page before.
 */
export async function performEffect(
  effect: Effect,
  ports: Ports,
  signal: AbortSignal,
  dispatch: Dispatch,
  told: Promise<void>,
): Promise<void> {
  const report: Dispatch = (action) => {
    if (!signal.aborted) dispatch(action);
  };
  try {
    await perform(effect, ports, signal, report, told);
  } catch (error) {
    // A fresh object, so that the same failure twice is told twice.
    const problem = error instanceof BackendError ? { ...error.problem } : { code: 'unavailable' };
    report({ type: 'failed', problem });
  }
}

async function perform(
  effect: Effect,
  ports: Ports,
  signal: AbortSignal,
  report: Dispatch,
  told: Promise<void>,
) {
  const { backend, surface } = ports;
  switch (effect.type) {
    case 'discover': {
      const { identifier, reauthenticate } = effect;
      const context = { surface, returnTo: ports.returnTo(), reauthenticate };
      const decision = await backend.discover(identifier, context, signal);
      return report({ type: 'discovered', decision });
    }
    case 'verify': {
      const { credential, flow, secret } = effect;
      return report(judge(await backend.verify(credential, flow, secret, signal)));
    }
    case 'change-password': {
      const user = await backend.changePassword(effect.flow, effect.newPassword, signal);
      return report({ type: 'verified', user });
    }
    case 'forgot-password':
      await backend.forgotPassword(effect.identifier, signal);
      return report({ type: 'forgot-sent' });
    case 'complete-activation': {
      const { flow, pin, answers } = effect;
      const outcome = await backend.completeActivation(flow, pin, answers, signal);
      return report({ type: 'activated', outcome });
    }
    case 'redeem':
      return redeem(effect.arrival, backend, signal, report);
    case 'leave': {
      await told;
      if (signal.aborted) return;
      const target = ports.leave(effect.method, effect.here);
      if (!target) return report({ type: 'failed', problem: { code: 'redirect_refused' } });
      if (target === 'popup') return report({ type: 'popup-opened' });
      if (target === 'page') await pause(STALLED_AFTER);
      return report({ type: 'stalled' });
    }
    case 'await-popup': {
      const arrival = await ports.awaitPopup(signal);
      if (arrival) return report({ type: 'arrived', arrival });
      return report({ type: 'failed', problem: { code: 'popup_timeout' } });
    }
    case 'wait':
      return countDown(effect.seconds, signal, report);
  }
}

async function redeem(
  arrival: Arrival,
  backend: LoginBackend,
  signal: AbortSignal,
  report: Dispatch,
) {
  if (arrival.type === 'activation') {
    const activation = await backend.beginActivation(arrival.token, signal);
    return report({ type: 'activation-required', activation });
  }
  if (arrival.type === 'popup') {
    const { nonce, address } = arrival;
    if (await handOver(nonce, address)) return report({ type: 'handed-over' });
    // The page that opened this window is gone: go on here.
    const own = readArrival(address);
    return report(own ? { type: 'arrived', arrival: own } : { type: 'interrupted' });
  }
  const { handoff } = arrival;
  if (!handoff) return report({ type: 'failed', problem: { code: 'sso_failed' } });
  return report(judge(await backend.ssoResult(handoff, signal)));
}

/** What an answer of the backend means for the flow. */
function judge(verdict: Verdict | SsoResult): Action {
  switch (verdict.status) {
    case 'signed_in':
      return { type: 'verified', user: verdict.user };
    case 'change_required':
      return { type: 'change-required', flow: verdict.flow, rules: verdict.rules };
    case 'activation_required':
      return { type: 'activation-required', activation: verdict };
    case 'failed':
      return { type: 'sso-failed', failure: verdict.failure };
  }
}

/** Counts by the clock, not by ticks: a page in the background gets few ticks. */
async function countDown(seconds: number, signal: AbortSignal, report: Dispatch) {
  const end = performance.now() + seconds * 1000;
  let left = seconds;
  while (left > 0 && !signal.aborted) {
    report({ type: 'time-left', seconds: left });
    await pause(1000);
    left = Math.ceil((end - performance.now()) / 1000);
  }
  report({ type: 'time-left', seconds: 0 });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
