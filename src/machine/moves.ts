import type {
  Activate,
  Arrival,
  Decision,
  Effect,
  Identifier,
  Inquiring,
  Intent,
  Method,
  Problem,
  Secretive,
  SignInMethod,
  State,
  StateAt,
} from './states.ts';

/** Where an action leads, and what it asks of the outside world. */
export type Move = readonly [state: State, effect?: Effect];

/** Seconds to wait when a server says "too often" without saying how long. */
const DEFAULT_WAIT = 30;

export const identify = (identifier: Identifier | null, problem?: Problem): Move => [
  problem ? { step: 'identify', identifier, problem } : { step: 'identify', identifier },
];

export const discover = (
  from: Inquiring,
  identifier: Identifier,
  intent: Intent,
  notice?: Problem,
): Move => [
  { step: 'discovering', identifier, intent, from: settled(from), notice },
  { type: 'discover', identifier, reauthenticate: intent === 'sso' && needsFreshSignIn(from) },
];

/** A new try starts without the message of the last one; only a failed SSO is its own message. */
const settled = <From extends Inquiring | Secretive>(from: From): From =>
  from.step === 'sso-failed' ? from : { ...from, problem: undefined };

export const verify = (from: Secretive, effect: Effect): Move => [
  { step: 'verifying', identifier: from.identifier, from: settled(from) },
  effect,
];

/** After a mix-up of accounts the identity provider must ask again, or it answers the same at once. */
const needsFreshSignIn = (from: Inquiring): boolean =>
  from.step === 'sso-failed' && from.problem.code === 'sso_account_mismatch';

export const enter = (
  identifier: Identifier,
  decision: Decision,
  method: Method,
  problem?: Problem,
): Move => {
  switch (method.type) {
    case 'sso':
      return [
        { step: 'handoff', identifier, decision, method, stalled: false },
        { type: 'leave', method, here: false },
      ];
    case 'password':
      return [{ step: 'password', identifier, decision, problem }];
    case 'pin':
      return [{ step: 'pin', identifier, decision, problem }];
  }
};

export const decide = (state: StateAt<'discovering'>, decision: Decision): Move => {
  const { identifier, intent, notice } = state;
  if (intent === 'password') return enter(identifier, decision, { type: 'password' }, notice);
  const sso = decision.methods.find((method) => method.type === 'sso');
  const only = intent === 'sso' && sso ? sso : decision.methods.length === 1 && decision.methods[0];
  return only
    ? enter(identifier, decision, only, notice)
    : [{ step: 'choose', identifier, decision, problem: notice }];
};

export const lockOr = (
  from: Inquiring | Secretive,
  identifier: Identifier | null,
  problem: Problem,
  otherwise: () => Move,
): Move => {
  if (problem.code !== 'rate_limited') return otherwise();
  const remaining = problem.retryAfter ?? DEFAULT_WAIT;
  return [
    {
      step: 'locked',
      identifier,
      problem: { ...problem, retryAfter: remaining },
      remaining,
      from: settled(from),
    },
    { type: 'wait', seconds: remaining },
  ];
};

const methods: { readonly [Name in Secretive['step']]: SignInMethod } = {
  password: 'password',
  'change-password': 'password',
  pin: 'pin',
  activate: 'activation',
};

export const usedMethod = ({ step }: Secretive): SignInMethod => methods[step];

/** A refused secret. An expired flow, or a server that now wants SSO, leads to one fresh discovery. */
export const refuse = ({ from, identifier }: StateAt<'verifying'>, problem: Problem): Move => {
  const again = problem.code === 'flow_expired' || problem.code === 'flow_step';
  if (again && from.step === 'activate' && from.link) {
    const { link } = from;
    return [
      { step: 'verifying', identifier, from: { ...from, problem } },
      { type: 'redeem', arrival: link },
    ];
  }
  if (identifier && (again || problem.code === 'sso_required')) {
    // The same secret again, also where it stands in for SSO; or whatever the server says now.
    const intent = again && from.step !== 'pin' ? 'password' : 'sign-in';
    return discover({ step: 'identify', identifier }, identifier, intent, problem);
  }
  if (again || problem.code === 'activation_invalid') return identify(identifier, problem);
  return lockOr(from, identifier, problem, () =>
    from.step === 'activate' ? askAgain(from, problem) : [{ ...from, problem }],
  );
};

/** All that was typed is still there, but what is wrong with the PIN is told where the PIN is. */
export const askAgain = (state: Activate, problem: Problem): Move => [
  { ...state, part: problem.code.startsWith('pin') ? 'pin' : state.part, problem },
];

export const arrive = (arrival: Arrival): Move => [
  { step: 'returning', identifier: null, arrival, handedOver: false },
  { type: 'redeem', arrival },
];

export const ssoFailed = (
  identifier: Identifier | null,
  problem: Problem,
  passwordAllowed: boolean,
  organisation?: string,
): Move => [{ step: 'sso-failed', identifier, problem, organisation, passwordAllowed }];

export const allowsPassword = ({ methods }: Decision): boolean =>
  methods.some((method) => method.type !== 'sso');
