import * as z from 'zod/mini';
import * as contract from '../../../../src/backend/contract.ts';
import type { LoginBackend } from '../../../../src/testing/index.ts';
import { peopleScript, ScriptedBackend } from '../../../../src/testing/index.ts';
import { BackendError } from '../../../../src/backend/login-backend.ts';
import { scriptedPeople } from '../../docs/scripted-people.ts';
import type { CallPath } from '../state/faults.ts';
import { problemStatus } from '../state/faults.ts';

type Call = (backend: LoginBackend, body: unknown, signal: AbortSignal) => Promise<unknown>;

/** The contract over the port: what stands in a request, and what the answer of the script is on the wire. */
const calls: Readonly<Record<CallPath, Call>> = {
  discovery: (backend, body, signal) => {
    const { identifier, identifierType, extension, surface, returnTo, reauthenticate } =
      contract.discoveryRequest.parse(body);
    return backend.discover(
      { value: identifier, type: identifierType, extension },
      { surface, returnTo: returnTo ?? location.href, reauthenticate: reauthenticate === true },
      signal,
    );
  },
  password: verify('password'),
  pin: verify('pin'),
  'password/change': async (backend, body, signal) => {
    const { flow, newPassword } = contract.changeRequest.parse(body);
    const user = await backend.changePassword(flow, newPassword, signal);
    return { status: 'signed_in', user };
  },
  'password/forgot': (backend, body, signal) => {
    const { identifier: value, identifierType: type } = contract.forgotRequest.parse(body);
    return backend.forgotPassword({ value, type }, signal);
  },
  'activation/begin': (backend, body, signal) =>
    backend.beginActivation(contract.activationBeginRequest.parse(body).token, signal),
  'activation/complete': (backend, body, signal) => {
    const { flow, pin, answers } = contract.activationCompleteRequest.parse(body);
    return backend.completeActivation(flow, pin, answers, signal);
  },
  'sso/result': async (backend, body, signal) => {
    const result = await backend.ssoResult(contract.ssoResultRequest.parse(body).handoff, signal);
    if (result.status !== 'failed') return result;
    const { identifier, ...more } = result.failure;
    const {
      value,
      type: identifierType,
      extension,
    } = identifier ?? { value: '', type: 'username' };
    return { status: 'failed', identifier: value, identifierType, extension, ...more };
  },
};

function verify(credential: 'password' | 'pin'): Call {
  return (backend, body, signal) => {
    const { flow, secret } = contract.secretRequest.parse(body);
    return backend.verify(credential, flow, secret, signal);
  };
}

/** The demo's people on the wire, without a server: what the element's own backend asks is answered here. */
export class WireScript {
  readonly #backend: ScriptedBackend;
  readonly #ssoFailure: () => string | undefined;

  /** @param ssoFailure Code with which everybody comes back from now on; undefined: as each person does. */
  constructor(ssoFailure: () => string | undefined) {
    const people = scriptedPeople.map((person) => {
      const { sso } = person;
      if (!sso) return person;
      const ending = {
        ...sso,
        get failure() {
          return ssoFailure() ?? sso.failure;
        },
      };
      return { ...person, sso: ending };
    });
    this.#ssoFailure = ssoFailure;
    this.#backend = new ScriptedBackend(peopleScript(people));
  }

  async answer(path: CallPath, body: unknown, signal: AbortSignal): Promise<Response> {
    try {
      const answer = await calls[path](this.#backend, body, signal);
      if (this.#ssoFailure() === 'elsewhere') sendElsewhere(answer);
      return answer === undefined ? new Response(null, { status: 204 }) : json(answer, 200);
    } catch (error) {
      if (error instanceof BackendError) return problem(error);
      // A request that is none of the contract; also an address that nobody can come back to.
      return json({ code: error instanceof z.core.$ZodError ? 'malformed' : 'unavailable' }, 400);
    }
  }
}

/** A backend that was set up wrongly, or is not what it seems. */
function sendElsewhere(answer: unknown): void {
  const { methods = [] } = (answer ?? {}) as { methods?: readonly object[] };
  for (const method of methods) {
    if ('redirect' in method) Object.assign(method, { redirect: 'https://elsewhere.example/' });
  }
}

function problem({ problem: { code, violations, ...more } }: BackendError): Response {
  const known = Object.entries(problemStatus).find(([name]) => name === code);
  return json({ code, errors: violations, ...more }, known?.[1] ?? 503);
}

function json(body: unknown, status: number): Response {
  return Response.json(body, { status });
}
