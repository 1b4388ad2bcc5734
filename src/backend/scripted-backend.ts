import type { Problem } from '../machine/states.ts';
import type { LoginBackend } from './login-backend.ts';
import { BackendError } from './login-backend.ts';

type Calls = {
  [Name in keyof LoginBackend]: Awaited<ReturnType<LoginBackend[Name]>>;
};
export type CallName = keyof LoginBackend;
/** An answer, a problem code, or something that makes one of the two from the call's arguments. */
type Line<Name extends CallName> =
  | Calls[Name]
  | BackendError
  | ((
      ...parameters: Parameters<LoginBackend[Name]>
    ) => Calls[Name] | BackendError | Promise<Calls[Name]>);
export type Script = { [Name in CallName]?: Line<Name> };

/**
 * A backend that plays a script: for tests of hosts and for trying things out. A call without a line, like a
 * thrown error, is `unavailable`.
 */
export class ScriptedBackend implements LoginBackend {
  /** Names of the calls so far, in order. */
  readonly calls: CallName[] = [];
  /** May be changed between calls. */
  script: Script;
  /** Calls that fail for as long as they are here, whatever the script says. */
  readonly faults: { [Name in CallName]?: BackendError } = {};
  /** Milliseconds until each answer, or until those of single calls. */
  latency: number | { readonly [Name in CallName]?: number } = 0;

  constructor(script: Script = {}) {
    this.script = script;
  }

  readonly discover = this.#play('discover');
  readonly verify = this.#play('verify');
  readonly changePassword = this.#play('changePassword');
  readonly forgotPassword = this.#play('forgotPassword');
  readonly beginActivation = this.#play('beginActivation');
  readonly completeActivation = this.#play('completeActivation');
  readonly ssoResult = this.#play('ssoResult');

  #play<Name extends CallName>(name: Name) {
    return async (...parameters: Parameters<LoginBackend[Name]>): Promise<Calls[Name]> => {
      this.calls.push(name);
      const { latency } = this;
      const wait = typeof latency === 'number' ? latency : latency[name];
      await new Promise((resolve) => setTimeout(resolve, wait));
      const fault: BackendError | undefined = this.faults[name];
      if (fault) throw fault;
      const line: Line<Name> | undefined = this.script[name];
      const answer: unknown = typeof line === 'function' ? await line(...parameters) : line;
      if (answer instanceof Error) throw answer;
      if (!(name in this.script)) throw new BackendError({ code: 'unavailable' });
      return answer as Calls[Name];
    };
  }
}

/** An answer that says no, by its code. */
export function refusal(code: string, more: Omit<Problem, 'code'> = {}): BackendError {
  return new BackendError({ code, ...more });
}
