import { expect } from '@open-wc/testing';
import type { Action, Method, State } from '../../src/machine/states.ts';
import { start } from '../../src/machine/states.ts';
import { transition } from '../../src/machine/transitions.ts';

const identifier = { value: 'ada@acme.example', type: 'email' } as const;
const sso = { type: 'sso', enforced: true, redirect: '/sso', organisation: 'Acme' } as const;
const password = { type: 'password' } as const;
const submitted: Action = { type: 'identifier-submitted', identifier };
const failed = (code: string, retryAfter?: number): Action => ({
  type: 'failed',
  problem: { code, retryAfter },
});
const discovered = (...methods: readonly Method[]): Action => ({
  type: 'discovered',
  decision: { flow: 'f1', methods },
});
const secret: Action = { type: 'secret-submitted', secret: 'right' };

/** The state and the last effect after these actions. */
function after(...actions: readonly Action[]) {
  let state: State = start;
  let effect;
  for (const action of actions) [state, effect] = transition(state, action);
  return { state, effect };
}

describe('transition', () => {
  it('goes straight to the only method', () => {
    expect(after(submitted, discovered(sso)).state.step).to.equal('handoff');
    expect(after(submitted, discovered(sso)).effect).to.deep.equal({
      type: 'leave',
      method: sso,
      here: false,
    });
    expect(after(submitted, discovered(password)).state.step).to.equal('password');
    expect(after(submitted, discovered({ type: 'pin' })).state.step).to.equal('pin');
  });

  it('asks when there are several', () => {
    const { state, effect } = after(submitted, discovered(sso, password));
    expect(state.step).to.equal('choose');
    expect(effect).to.equal(undefined);
  });

  it('sends the secret with the flow of the decision', () => {
    expect(after(submitted, discovered(password), secret).effect).to.deep.equal({
      type: 'verify',
      credential: 'password',
      flow: 'f1',
      secret: 'right',
    });
  });

  it('shows what the host found in each step that asks for something', () => {
    const found: Action = { type: 'refused', problem: { code: 'offline' } };
    const asking = {
      identify: [],
      ambiguous: [submitted, failed('account_ambiguous')],
      choose: [submitted, discovered(sso, password)],
      password: [submitted, discovered(password)],
      pin: [submitted, discovered({ type: 'pin' })],
      'sso-failed': [submitted, discovered(sso), failed('redirect_refused')],
    };
    for (const [step, actions] of Object.entries(asking)) {
      const { state, effect } = after(...actions, found);
      expect(state.step).to.equal(step);
      expect(state, step).to.have.nested.property('problem.code', 'offline');
      expect(effect, step).to.equal(undefined);
    }
    for (const actions of [[submitted], [submitted, discovered(password), secret]]) {
      expect(after(...actions, found).state).to.deep.equal(after(...actions).state);
    }
  });

  it('returns a refused secret to its own step', () => {
    const { state } = after(submitted, discovered(password), secret, failed('invalid_credentials'));
    expect(state).to.deep.include({ step: 'password', identifier });
    expect(state).to.have.nested.property('problem.code', 'invalid_credentials');
  });

  it('forgets the problem of the last try when a new one begins', () => {
    const refused = [submitted, discovered(password), secret, failed('invalid_credentials')];
    const { state } = after(...refused, secret, { type: 'interrupted' });
    expect(state).to.have.property('problem', undefined);
  });

  it('ignores what means nothing in a step, and hands back the same state', () => {
    const { state } = after(submitted, discovered(password));
    for (const action of [
      submitted,
      discovered(sso),
      failed('x_y'),
      { type: 'stalled' } as const,
    ]) {
      const [next, effect] = transition(state, action);
      if (action.type === 'failed') continue;
      expect(next).to.equal(state);
      expect(effect).to.equal(undefined);
    }
  });

  it('discovers afresh, once, when the flow expired or SSO became the way', () => {
    for (const code of ['flow_expired', 'sso_required']) {
      const first = after(submitted, discovered(password), secret, failed(code));
      expect(first.state.step, code).to.equal('discovering');
      expect(first.effect).to.have.property('type', 'discover');
      const [second, effect] = transition(first.state, discovered(password));
      expect(second).to.have.nested.property('problem.code', code);
      expect(effect).to.equal(undefined);
    }
  });

  it('locks for as long as the server says, and comes back to the step before', () => {
    const { state, effect } = after(
      submitted,
      discovered(password),
      secret,
      failed('rate_limited', 90),
    );
    expect(state).to.deep.include({ step: 'locked', remaining: 90 });
    expect(effect).to.deep.equal({ type: 'wait', seconds: 90 });
    const [ticked] = transition(state, { type: 'time-left', seconds: 89 });
    expect(ticked).to.deep.include({ step: 'locked', remaining: 89 });
    const [over] = transition(ticked, { type: 'time-left', seconds: 0 });
    expect(over).to.deep.include({ step: 'password', problem: undefined });
  });

  it('waits a while when the server does not say how long', () => {
    expect(after(submitted, failed('rate_limited')).state).to.deep.include({ remaining: 30 });
  });

  it('asks the identity provider to sign in afresh after a mix-up of accounts', () => {
    const arrival = {
      type: 'sso-failure',
      handoff: 'h',
      problem: { code: 'sso_account_mismatch' },
    } as const;
    const failure = { identifier, organisation: 'Acme', passwordAllowed: false };
    const came = after({ type: 'arrived', arrival }, { type: 'sso-failed', failure });
    expect(came.state.step).to.equal('sso-failed');
    const [, effect] = transition(came.state, { type: 'retried', intent: 'sso' });
    expect(effect).to.deep.equal({ type: 'discover', identifier, reauthenticate: true });
  });

  it('never leaves by itself after a return that failed', () => {
    const problem = { code: 'sso_denied' };
    const came = after({ type: 'arrived', arrival: { type: 'sso-failure', problem } }, failed('x'));
    expect(came.state).to.deep.include({ step: 'sso-failed', problem, identifier: null });
    expect(came.effect).to.equal(undefined);
  });

  it('demands a new password before it signs in', () => {
    const required: Action = {
      type: 'change-required',
      flow: 'f2',
      rules: { minLength: 8, maxLength: 64 },
    };
    const { state } = after(submitted, discovered(password), secret, required);
    expect(state).to.deep.include({ step: 'change-password', flow: 'f2' });
    const [, effect] = transition(state, { type: 'secret-submitted', secret: 'new' });
    expect(effect).to.deep.equal({ type: 'change-password', flow: 'f2', newPassword: 'new' });
  });

  it('lets a temporary password in where SSO is enforced', () => {
    const away = after(submitted, discovered(sso), failed('sso_unavailable'));
    expect(away.state).to.deep.include({ step: 'sso-failed', identifier, passwordAllowed: false });
    const [asked] = transition(away.state, { type: 'retried', intent: 'password' });
    expect(transition(asked, discovered(sso))[0].step).to.equal('password');
  });

  describe('activation', () => {
    const activation = {
      flow: 'a1',
      pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
      questions: [{ id: 'first_pet' }],
      choose: 1,
    };
    const link = { type: 'activation', token: 't' } as const;
    const invited: readonly Action[] = [
      { type: 'arrived', arrival: link },
      { type: 'activation-required', activation },
      { type: 'pin-chosen' },
    ];
    const complete: Action = { type: 'activation-submitted', pin: '4711', answers: [] };

    it('begins anew by its link when the server has forgotten it, where the person was', () => {
      const expired = after(...invited, complete, failed('flow_expired'));
      expect(expired.state.step).to.equal('verifying');
      expect(expired.effect).to.deep.equal({ type: 'redeem', arrival: link });
      const renewed: Action = {
        type: 'activation-required',
        activation: { ...activation, flow: 'a2' },
      };
      const { state } = after(...invited, complete, failed('flow_expired'), renewed);
      expect(state).to.deep.include({ step: 'activate', part: 'questions' });
      expect(state).to.have.nested.property('problem.code', 'flow_expired');
      expect(state).to.have.nested.property('activation.flow', 'a2');
      expect(
        after(...invited, complete, failed('flow_expired'), failed('activation_invalid')).state,
      ).to.deep.include({ step: 'identify' });
    });

    it('asks for a PIN that is wrong or gone where it can be typed, for all else where she was', () => {
      const refused = (code: string): Action => ({ type: 'refused', problem: { code } });
      const part = (action: Action) => after(...invited, action).state;
      expect(part(refused('pin_missing'))).to.deep.include({ part: 'pin' });
      expect(part(refused('answers_policy'))).to.deep.include({ part: 'questions' });
      const answered = (code: string) => after(...invited, complete, failed(code)).state;
      expect(answered('pin_policy')).to.deep.include({ part: 'pin' });
      expect(answered('unavailable')).to.deep.include({ part: 'questions' });
    });
  });

  it('tells of a letter for a new password each time that one is asked for', () => {
    const asked = [submitted, discovered(password), { type: 'password-forgotten' }] as const;
    const sent = [...asked, { type: 'forgot-sent' }] as const;
    expect(after(...sent).state).to.deep.include({ forgot: true });
    const again = after(...sent, { type: 'password-forgotten' });
    expect(again.state).to.deep.include({ forgot: undefined });
    expect(again.effect).to.deep.equal({ type: 'forgot-password', identifier });
  });
});
