import type {
  Activation,
  ActivationOutcome,
  Answer,
  Decision,
  Identifier,
  Problem,
  SecretRules,
  SsoFailure,
  User,
} from '../machine/states.ts';

type SignedIn = { readonly status: 'signed_in'; readonly user: User };
type ActivationRequired = { readonly status: 'activation_required' } & Activation;

/** What a right secret is worth. */
export type Verdict =
  | SignedIn
  | ActivationRequired
  | { readonly status: 'change_required'; readonly flow: string; readonly rules: SecretRules };

/** What a return from SSO is worth. */
export type SsoResult =
  SignedIn | ActivationRequired | { readonly status: 'failed'; readonly failure: SsoFailure };

export interface DiscoveryContext {
  /** Which product asks, for the server's rules and statistics. */
  readonly surface?: string | undefined;
  /** Where SSO comes back to: this page, with its deep link. */
  readonly returnTo: string;
  readonly reauthenticate: boolean;
}

/**
 * The port to whoever knows the people. Each call takes an `AbortSignal`, and rejects with a
 * `BackendError` when the answer is anything but the one described here. Implement it to talk to
 * another server; see `RestBackend` for the one that speaks the wire contract.
 */
export interface LoginBackend {
  discover(
    identifier: Identifier,
    context: DiscoveryContext,
    signal: AbortSignal,
  ): Promise<Decision>;
  verify(
    credential: 'password' | 'pin',
    flow: string,
    secret: string,
    signal: AbortSignal,
  ): Promise<Verdict>;
  changePassword(flow: string, newPassword: string, signal: AbortSignal): Promise<User>;
  /** Never tells whether the identifier is known. */
  forgotPassword(identifier: Identifier, signal: AbortSignal): Promise<void>;
  beginActivation(token: string, signal: AbortSignal): Promise<Activation>;
  completeActivation(
    flow: string,
    pin: string,
    answers: readonly Answer[],
    signal: AbortSignal,
  ): Promise<ActivationOutcome>;
  ssoResult(handoff: string, signal: AbortSignal): Promise<SsoResult>;
}

/** A call that did not bring the answer. `problem.code` is all that decides what a person is told. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }

  /** Also of another copy of this module: the backend of a host may come with its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'BackendError';
  }
}
