import { expect } from '@open-wc/testing';
import type { Action, State, Step } from '../../src/machine/states.ts';
import { start } from '../../src/machine/states.ts';
import { transition } from '../../src/machine/transitions.ts';

const CANARY = 'canary-secret-4711';
const identifier = { value: 'ada@acme.example', type: 'email' } as const;
const user = { id: '1', displayName: 'Ada' };
const sso = { type: 'sso', enforced: true, redirect: '/sso', organisation: 'Acme' } as const;
const password = { type: 'password' } as const;
const pin = { type: 'pin' } as const;
const activation = {
  flow: 'f3',
  pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
  questions: [{ id: 'first_pet' }],
  choose: 1,
};
const problem = (code: string) => ({ code });

/** Everything that people, servers and browsers do, once each. */
const actions: readonly Action[] = [
  { type: 'identifier-submitted', identifier },
  { type: 'refused', problem: problem('identifier_missing') },
  { type: 'discovered', decision: { flow: 'f1', methods: [sso] } },
  { type: 'discovered', decision: { flow: 'f1', methods: [sso, password] } },
  { type: 'discovered', decision: { flow: 'f1', methods: [password] } },
  { type: 'discovered', decision: { flow: 'f1', methods: [pin] } },
  { type: 'method-chosen', method: sso },
  { type: 'method-chosen', method: password },
  { type: 'secret-submitted', secret: CANARY },
  { type: 'password-forgotten' },
  { type: 'forgot-sent' },
  { type: 'pin-chosen' },
  { type: 'activation-submitted', pin: CANARY, answers: [{ questionId: 'q', answer: CANARY }] },
  { type: 'verified', user },
  { type: 'change-required', flow: 'f2', rules: { minLength: 8, maxLength: 64 } },
  { type: 'activation-required', activation },
  { type: 'activated', outcome: { next: 'sso', organisation: 'Acme' } },
  { type: 'activated', outcome: { next: 'signed_in', user } },
  { type: 'arrived', arrival: { type: 'sso', handoff: 'h' } },
  { type: 'arrived', arrival: { type: 'activation', token: 't' } },
  { type: 'arrived', arrival: { type: 'popup', nonce: 'n', address: 'https://a.example/' } },
  {
    type: 'arrived',
    arrival: { type: 'sso-failure', handoff: 'h', problem: problem('sso_account_mismatch') },
  },
  { type: 'sso-failed', failure: { identifier, organisation: 'Acme', passwordAllowed: true } },
  { type: 'failed', problem: problem('invalid_credentials') },
  { type: 'failed', problem: problem('rate_limited') },
  { type: 'failed', problem: problem('flow_expired') },
  { type: 'failed', problem: problem('sso_required') },
  { type: 'failed', problem: problem('account_ambiguous') },
  { type: 'failed', problem: problem('answers_policy') },
  { type: 'failed', problem: problem('unavailable') },
  { type: 'stalled' },
  { type: 'popup-opened' },
  { type: 'handed-over' },
  { type: 'time-left', seconds: 5 },
  { type: 'time-left', seconds: 0 },
  { type: 'retried', intent: 'sso' },
  { type: 'retried', intent: 'password' },
  { type: 'continued' },
  { type: 'identifier-changed' },
  { type: 'interrupted' },
];

const steps: readonly Step[] = [
  'identify',
  'discovering',
  'choose',
  'password',
  'pin',
  'verifying',
  'change-password',
  'activate',
  'handoff',
  'waiting',
  'returning',
  'sso-failed',
  'ambiguous',
  'locked',
  'signed-in',
];

/** Breadth first over all states, by their text. */
function walk() {
  const states = new Map<string, State>([[JSON.stringify(start), start]]);
  const edges = new Map<string, Set<string>>();
  for (const [key, state] of states) {
    const targets = new Set<string>();
    for (const action of actions) {
      const [next] = transition(state, action);
      const nextKey = JSON.stringify(next);
      if (nextKey !== key) targets.add(nextKey);
      if (!states.has(nextKey)) states.set(nextKey, next);
    }
    edges.set(key, targets);
    if (states.size > 20_000) throw new Error('The states do not end.');
  }
  return { states, edges };
}

describe('the machine', () => {
  const { states, edges } = walk();
  const all = [...states.values()];

  it('reaches every step', () => {
    expect([...new Set(all.map(({ step }) => step))].sort()).to.deep.equal([...steps].sort());
  });

  it('has no secret in any state', () => {
    expect([...states.keys()].filter((key) => key.includes(CANARY))).to.deep.equal([]);
  });

  it('has no dead end: every state leads to sign-in', () => {
    const reachesEnd = new Set(
      [...states].filter(([, state]) => state.step === 'signed-in').map(([key]) => key),
    );
    for (let grown = true; grown;) {
      grown = false;
      for (const [key, targets] of edges) {
        if (reachesEnd.has(key) || ![...targets].some((target) => reachesEnd.has(target))) continue;
        reachesEnd.add(key);
        grown = true;
      }
    }
    expect([...states.keys()].filter((key) => !reachesEnd.has(key))).to.deep.equal([]);
  });

  it('leaves every busy step when it is interrupted', () => {
    for (const state of all) {
      const [next] = transition(state, { type: 'interrupted' });
      expect(['discovering', 'verifying', 'handoff', 'returning']).not.to.include(next.step);
    }
  });

  it('keeps the identifier through every failure', () => {
    for (const state of all) {
      if (!state.identifier) continue;
      const [next] = transition(state, { type: 'failed', problem: problem('unavailable') });
      expect(next.identifier, state.step).to.deep.equal(state.identifier);
    }
  });

  it('shows a problem or goes elsewhere after every failure of something awaited', () => {
    for (const state of all) {
      if (!['discovering', 'verifying', 'returning', 'handoff'].includes(state.step)) continue;
      const [next] = transition(state, { type: 'failed', problem: problem('unavailable') });
      expect(next.step).not.to.equal(state.step);
      expect('problem' in next && next.problem, state.step).to.be.an('object');
    }
  });
});
