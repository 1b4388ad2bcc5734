import type { Move } from './moves.ts';
import {
  allowsPassword,
  arrive,
  askAgain,
  decide,
  discover,
  enter,
  identify,
  lockOr,
  refuse,
  ssoFailed,
  usedMethod,
  verify,
} from './moves.ts';
import type {
  Action,
  ActionOf,
  ActionType,
  Choose,
  Identifier,
  Inquiring,
  Password,
  Pin,
  State,
  StateAt,
  Step,
} from './states.ts';
import { start } from './states.ts';

type Row<Name extends Step> = {
  readonly [Type in ActionType]?: (state: StateAt<Name>, action: ActionOf<Type>) => Move;
};

const inquiring = {
  'identifier-submitted': (state: Inquiring, { identifier }: ActionOf<'identifier-submitted'>) =>
    discover(state, identifier, 'sign-in'),
};
const changeable = {
  'identifier-changed': ({ identifier }: { identifier: Identifier | null }) => identify(identifier),
};

const answerable = {
  refused: (
    state: StateAt<'ambiguous' | 'choose' | 'password' | 'pin' | 'change-password' | 'sso-failed'>,
    { problem }: ActionOf<'refused'>,
  ): Move => [{ ...state, problem }],
};

const credential = {
  ...changeable,
  ...answerable,
  'secret-submitted': (from: Password | Pin, { secret }: ActionOf<'secret-submitted'>) =>
    verify(from, { type: 'verify', credential: from.step, flow: from.decision.flow, secret }),
  'password-forgotten': (state: Password | Pin): Move => [
    { ...state, problem: undefined, forgot: undefined },
    { type: 'forgot-password', identifier: state.identifier },
  ],
  'forgot-sent': (state: Password | Pin): Move => [{ ...state, forgot: true }],
  failed: (state: Password | Pin, { problem }: ActionOf<'failed'>): Move => [{ ...state, problem }],
  'method-chosen': (
    { identifier, decision }: Choose | Password | Pin,
    { method }: ActionOf<'method-chosen'>,
  ) => enter(identifier, decision, method),
};

const table: { readonly [Name in Step]: Row<Name> } = {
  identify: {
    ...inquiring,
    refused: (state, { problem }) => identify(state.identifier, problem),
    arrived: (_, { arrival }) => arrive(arrival),
  },
  ambiguous: {
    ...inquiring,
    ...changeable,
    ...answerable,
  },
  discovering: {
    ...changeable,
    discovered: (state, { decision }) => decide(state, decision),
    failed: ({ from, identifier }, { problem }) => {
      if (problem.code === 'account_ambiguous') return [{ step: 'ambiguous', identifier }];
      return lockOr(from, identifier, problem, () => [{ ...from, identifier, problem }]);
    },
    interrupted: ({ from, identifier }) => [{ ...from, identifier }],
  },
  choose: {
    ...changeable,
    ...answerable,
    'method-chosen': credential['method-chosen'],
  },
  password: credential,
  pin: credential,
  verifying: {
    verified: ({ from }, { user }) => [
      { step: 'signed-in', identifier: null, user, method: usedMethod(from) },
    ],
    'change-required': ({ identifier }, { flow, rules }) =>
      identifier ? [{ step: 'change-password', identifier, flow, rules }] : identify(null),
    'activation-required': ({ identifier, from }, { activation }) => [
      from.step === 'activate'
        ? { ...from, activation }
        : { step: 'activate', identifier, activation, part: 'pin' },
    ],
    activated: ({ identifier }, { outcome }) => [
      { step: 'activate', identifier, part: 'done', outcome },
    ],
    failed: (state, { problem }) => refuse(state, problem),
    interrupted: ({ from }) => [from],
    ...changeable,
  },
  'change-password': {
    ...changeable,
    ...answerable,
    'secret-submitted': (from, { secret }) =>
      verify(from, { type: 'change-password', flow: from.flow, newPassword: secret }),
  },
  activate: {
    ...changeable,
    refused: (state, { problem }) => (state.part === 'done' ? [state] : askAgain(state, problem)),
    'pin-chosen': (state) =>
      state.part === 'pin' ? [{ ...state, part: 'questions', problem: undefined }] : [state],
    'activation-submitted': (state, { pin, answers }) =>
      state.part === 'done'
        ? [state]
        : verify(state, {
            type: 'complete-activation',
            flow: state.activation.flow,
            pin,
            answers,
          }),
    continued: (state) =>
      state.part === 'done' && state.outcome.next === 'signed_in'
        ? [
            {
              step: 'signed-in',
              identifier: null,
              user: state.outcome.user,
              method: 'activation',
            },
          ]
        : identify(state.identifier),
  },
  handoff: {
    stalled: (state) => [{ ...state, stalled: true }],
    continued: (state) => [
      { ...state, stalled: false },
      { type: 'leave', method: state.method, here: false },
    ],
    'popup-opened': ({ identifier, method, decision }) => [
      { step: 'waiting', identifier, method, decision },
      { type: 'await-popup' },
    ],
    failed: ({ identifier, decision, method }, { problem }) =>
      ssoFailed(identifier, problem, allowsPassword(decision), method.organisation),
    interrupted: ({ identifier }) => identify(identifier),
    ...changeable,
  },
  waiting: {
    arrived: (_, { arrival }) => arrive(arrival),
    continued: ({ identifier, method, decision }) => [
      { step: 'handoff', identifier, method, decision, stalled: false },
      { type: 'leave', method, here: true },
    ],
    failed: ({ identifier, decision, method }, { problem }) =>
      ssoFailed(identifier, problem, allowsPassword(decision), method.organisation),
    interrupted: ({ identifier }) => identify(identifier),
    ...changeable,
  },
  returning: {
    'handed-over': (state) => [{ ...state, handedOver: true }],
    arrived: (_, { arrival }) => arrive(arrival),
    verified: (_, { user }) => [{ step: 'signed-in', identifier: null, user, method: 'sso' }],
    'activation-required': ({ arrival }, { activation }) => [
      {
        step: 'activate',
        identifier: null,
        activation,
        part: 'pin',
        link: arrival.type === 'activation' ? arrival : undefined,
      },
    ],
    'sso-failed': ({ arrival }, { failure }) =>
      ssoFailed(
        failure.identifier,
        arrival.type === 'sso-failure' ? arrival.problem : { code: 'sso_failed' },
        failure.passwordAllowed,
        failure.organisation,
      ),
    failed: ({ arrival }, { problem }) => {
      if (arrival.type === 'activation') return identify(null, problem);
      return ssoFailed(null, arrival.type === 'sso-failure' ? arrival.problem : problem, false);
    },
    interrupted: () => [start],
    ...changeable,
  },
  'sso-failed': {
    ...inquiring,
    ...changeable,
    ...answerable,
    retried: (state, { intent }) =>
      state.identifier ? discover(state, state.identifier, intent) : identify(null),
  },
  locked: {
    ...changeable,
    'time-left': (state, { seconds }) =>
      seconds > 0 ? [{ ...state, remaining: seconds }] : [state.from],
  },
  'signed-in': {},
};

/**
 * The state after an action, and what to ask of the outside world. An action that means nothing in
 * this step changes nothing: the same state object comes back.
 */
export function transition(state: State, action: Action): Move {
  if (action.type === 'reset') return [start];
  const row = table[state.step] as { [Type in ActionType]?: (s: State, a: Action) => Move };
  return row[action.type]?.(state, action) ?? [state];
}
