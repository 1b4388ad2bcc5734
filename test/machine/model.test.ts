import * as fc from 'fast-check';
import type { Action, Arrival, Effect, Method, State } from '../../src/machine/states.ts';
import { start } from '../../src/machine/states.ts';
import { transition } from '../../src/machine/transitions.ts';

/**
 * Random sequences of what people, servers and browsers do, against what must hold whatever happens. The
 * world below answers effects as late and as oddly as real ones do.
 */

const RUNS = 20_000;
const SECRET = 'secret-canary';

const identifiers = ['ada@acme.example', 'bob@globex.example'].map(
  (value) => ({ value, type: 'email' }) as const,
);
const user = { id: '1', displayName: 'Ada' };
const methods: readonly (readonly Method[])[] = [
  [{ type: 'sso', enforced: true, redirect: '/sso' }],
  [{ type: 'sso', enforced: false, redirect: '/sso' }, { type: 'password' }],
  [{ type: 'password' }],
  [{ type: 'pin' }],
  [{ type: 'pin' }, { type: 'password' }],
];
const codes = [
  'invalid_credentials',
  'rate_limited',
  'flow_expired',
  'flow_step',
  'sso_required',
  'account_ambiguous',
  'unavailable',
  'answers_policy',
  'sso_account_mismatch',
  'redirect_refused',
];

const activation = {
  flow: 'f3',
  pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
  questions: [],
  choose: 0,
};

/** What a person or the browser can do at any time. */
const acts: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom(...identifiers).map((identifier): Action => ({
    type: 'identifier-submitted',
    identifier,
  })),
  fc.constantFrom(...methods.flat()).map((method): Action => ({ type: 'method-chosen', method })),
  fc.constantFrom<Action>(
    { type: 'secret-submitted', secret: SECRET },
    { type: 'activation-submitted', pin: SECRET, answers: [] },
    { type: 'pin-chosen' },
    { type: 'password-forgotten' },
    { type: 'refused', problem: { code: 'password_missing' } },
    { type: 'retried', intent: 'sso' },
    { type: 'retried', intent: 'password' },
    { type: 'continued' },
    { type: 'identifier-changed' },
    { type: 'interrupted' },
    { type: 'arrived', arrival: { type: 'sso', handoff: 'h' } },
    {
      type: 'arrived',
      arrival: { type: 'sso-failure', handoff: 'h', problem: { code: 'sso_denied' } },
    },
    { type: 'arrived', arrival: { type: 'activation', token: 't' } },
    { type: 'arrived', arrival: { type: 'popup', nonce: 'n', address: '/back' } },
    { type: 'reset' },
  ),
);

/** What can come of an effect; which one is drawn. */
function outcomes(effect: Effect): Action[] {
  const failures = codes.map((code): Action => ({ type: 'failed', problem: { code } }));
  switch (effect.type) {
    case 'discover':
      return [
        ...failures,
        ...methods.map((each): Action => ({
          type: 'discovered',
          // The flow names its identifier, so that a mix-up shows.
          decision: { flow: effect.identifier.value, methods: each },
        })),
      ];
    case 'verify':
      return [
        ...failures,
        { type: 'verified', user },
        { type: 'change-required', flow: 'g', rules: { minLength: 8, maxLength: 64 } },
        { type: 'activation-required', activation },
      ];
    case 'change-password':
      return [...failures, { type: 'verified', user }];
    case 'complete-activation':
      return [...failures, { type: 'activated', outcome: { next: 'sso' } }];
    case 'forgot-password':
      return [...failures, { type: 'forgot-sent' }];
    case 'redeem':
      return [...failures, ...redeemed(effect.arrival)];
    case 'leave':
      return [
        { type: 'stalled' },
        { type: 'popup-opened' },
        { type: 'failed', problem: { code: 'redirect_refused' } },
      ];
    case 'await-popup':
      return [...failures, { type: 'arrived', arrival: { type: 'sso', handoff: 'h' } }];
    case 'wait':
      return [
        { type: 'time-left', seconds: 3 },
        { type: 'time-left', seconds: 0 },
      ];
  }
}

/** What can come of the address that somebody came back by. */
function redeemed({ type }: Arrival): Action[] {
  switch (type) {
    case 'activation':
      return [{ type: 'activation-required', activation }];
    case 'popup':
      return [
        { type: 'handed-over' },
        { type: 'arrived', arrival: { type: 'sso', handoff: 'h' } },
        { type: 'interrupted' },
      ];
    case 'sso':
    case 'sso-failure':
      return [
        { type: 'verified', user },
        { type: 'activation-required', activation },
        {
          type: 'sso-failed',
          failure: {
            identifier: { value: 'ada@acme.example', type: 'email' },
            passwordAllowed: false,
          },
        },
      ];
  }
}

interface Pending {
  readonly effect: Effect;
  aborted: boolean;
}

/** A stroke: somebody acts, or a pending effect ends. */
const strokes = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: acts.map((action) => ({ action })) },
    {
      weight: 3,
      arbitrary: fc.record({ pending: fc.nat(), outcome: fc.nat() }),
    },
  ),
  { minLength: 1, maxLength: 25 },
);

const BUSY: readonly string[] = ['discovering', 'verifying', 'returning', 'handoff', 'waiting'];
const CHOSEN_BY_PERSON: readonly string[] = [
  'identifier-submitted',
  'method-chosen',
  'retried',
  'continued',
];

function play(sequence: readonly ({ action: Action } | { pending: number; outcome: number })[]) {
  let state: State = start;
  let running: Pending | null = null;
  const pendings: Pending[] = [];
  /** Since the last thing that a person chose: how often the browser was sent away. */
  let leaves = 0;
  let changeDemanded = false;

  for (const stroke of sequence) {
    let action: Action;
    if ('action' in stroke) action = stroke.action;
    else {
      const pending = pendings[stroke.pending % Math.max(1, pendings.length)];
      if (!pending) continue;
      const possible = outcomes(pending.effect);
      const outcome = possible[stroke.outcome % possible.length];
      // A late answer of an aborted effect is dropped by the controller, as here.
      if (!outcome || pending.aborted) continue;
      action = outcome;
      if (action.type !== 'time-left' || action.seconds === 0) {
        pendings.splice(pendings.indexOf(pending), 1);
        if (running === pending) running = null;
      }
    }
    if (CHOSEN_BY_PERSON.includes(action.type)) leaves = 0;
    if (action.type === 'change-required') changeDemanded = true;

    const previous: State = state;
    const [next, effect] = transition(previous, action);
    if (effect || next.step !== previous.step) {
      if (running) {
        running.aborted = true;
        running = null;
      }
    }
    if (effect) {
      running = { effect, aborted: false };
      pendings.push(running);
    }
    state = next;

    // Never a secret in a state.
    ensure(!JSON.stringify(state).includes(SECRET), 'a secret in a state');
    // Never two redirects without a person's doing.
    if (effect?.type === 'leave') leaves += 1;
    ensure(leaves < 2, 'a second redirect');
    // Never busy with nothing to wait for.
    const handedOver = state.step === 'returning' && state.handedOver;
    const stalled = state.step === 'handoff' && state.stalled;
    const idle = BUSY.includes(state.step) && !handedOver && !stalled && running === null;
    ensure(!idle, 'busy with nothing to wait for');
    // An answer only for the identifier on the screen.
    const other = 'decision' in state && state.decision.flow !== state.identifier.value;
    ensure(!other, 'an answer for another identifier');
    // At most one effect at a time.
    const alive = pendings.filter(({ aborted }) => !aborted).length;
    ensure(alive === (running ? 1 : 0), 'two effects at a time');
    // No success before a demanded change.
    if (previous.step === 'verifying' && previous.from.step === 'change-password') {
      if (action.type === 'verified') changeDemanded = false;
    }
    if (['identify', 'discovering', 'returning'].includes(state.step)) changeDemanded = false;
    ensure(!(state.step === 'signed-in' && changeDemanded), 'success before the change');
  }
}

function ensure(holds: boolean, fault: string): void {
  if (!holds) throw new Error(fault);
}

describe('the machine, whatever happens', () => {
  it(`keeps its promises in ${String(RUNS)} random stories`, function () {
    this.timeout(60_000);
    fc.assert(fc.property(strokes, play), { numRuns: RUNS });
  });
});
