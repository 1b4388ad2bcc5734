import type { Script } from '../backend/scripted-backend.ts';
import { refusal } from '../backend/scripted-backend.ts';
import type { Activation, Identifier, Method, SecretRules, User } from '../machine/states.ts';

/** Somebody who can sign in, as data. Without any secret, a password is asked for, and none is right. */
export interface ScriptedPerson {
  /** What the page is told after success. */
  readonly user: User;
  /** What can be typed; letter case does not count. */
  readonly identifiers: readonly string[];
  /** Of the phone number among them. */
  readonly extension?: string | undefined;
  readonly sso?: ScriptedSso | undefined;
  readonly password?: string | undefined;
  readonly pin?: string | undefined;
  /** Works once, beside single sign-on too, and must be changed. */
  readonly temporaryPassword?: string | undefined;
  /** By `#activation=` and this token in the address, the account is set up. */
  readonly activation?: (Omit<Activation, 'flow' | 'sso'> & { readonly token: string }) | undefined;
}

export interface ScriptedSso {
  /** No other way in is allowed. */
  readonly enforced?: boolean | undefined;
  readonly organisation?: string | undefined;
  /** Code of the problem with which everybody comes back; without one they come back signed in. */
  readonly failure?: string | undefined;
}

/** Wrong secrets until a person has to wait. */
const TRIES = 5;
/** Seconds that she has to wait. */
const WAIT = 30;
const RULES: SecretRules = { minLength: 8, maxLength: 64 };

/**
 * A script that knows these people, and answers as a real backend does: whom it does not know is asked for
 * a password, five wrong secrets mean waiting, a temporary password must be changed. Single sign-on leads
 * straight back to the page, without an identity provider; a backend of the same people there finishes it.
 */
export function peopleScript(people: readonly ScriptedPerson[]): Script {
  /** Who signs in, by flow; undefined for somebody unknown. */
  const flows = new Map<string, ScriptedPerson | undefined>();
  const passwords = new Map(people.map((person) => [person, person.password]));
  const used = new Set<string>();
  const locks = new Map<unknown, Lock>();

  const begin = (person: ScriptedPerson | undefined): string => {
    const flow = `flow-${String(flows.size + 1)}`;
    flows.set(flow, person);
    return flow;
  };
  const signedIn = ({ user }: ScriptedPerson) => ({ status: 'signed_in', user }) as const;

  return {
    discover: (identifier, { returnTo }) => {
      const [person, another] = people.filter((one) => answersTo(one, identifier));
      if (another) return refusal('account_ambiguous');
      return { flow: begin(person), methods: person ? methodsOf(person, returnTo) : [PASSWORD] };
    },
    verify: (credential, flow, secret) => {
      if (!flows.has(flow)) return refusal('flow_expired');
      const person = flows.get(flow);
      const key = person ?? flow;
      const lock = locks.get(key) ?? new Lock();
      locks.set(key, lock);
      if (lock.seconds > 0) return refusal('rate_limited', { retryAfter: lock.seconds });
      if (person && secret === person.temporaryPassword && credential === 'password') {
        if (used.has(secret)) return refusal('temporary_password_expired');
        used.add(secret);
        return { status: 'change_required', flow: begin(person), rules: RULES };
      }
      const right = person && (credential === 'pin' ? person.pin : passwords.get(person));
      if (!person || right === undefined || secret !== right) {
        lock.count();
        return lock.seconds > 0
          ? refusal('rate_limited', { retryAfter: lock.seconds })
          : refusal('invalid_credentials');
      }
      return person.sso?.enforced ? refusal('sso_required') : signedIn(person);
    },
    changePassword: (flow, newPassword) => {
      const person = flows.get(flow);
      if (!person) return refusal('flow_expired');
      passwords.set(person, newPassword);
      return person.user;
    },
    forgotPassword: () => undefined,
    beginActivation: (token) => {
      const person = people.find(({ activation }) => activation?.token === token);
      if (!person?.activation || used.has(token)) return refusal('activation_invalid');
      const { pinPolicy, questions, choose } = person.activation;
      return { flow: begin(person), pinPolicy, questions, choose, sso: person.sso };
    },
    completeActivation: (flow) => {
      const person = flows.get(flow);
      if (!person?.activation) return refusal('flow_expired');
      used.add(person.activation.token);
      if (person.sso) return { next: 'sso', organisation: person.sso.organisation };
      return person.password ? { next: 'password' } : { next: 'signed_in', user: person.user };
    },
    ssoResult: (handoff) => {
      const person = people.find(({ user }) => user.id === handoff);
      if (!person?.sso) return refusal('handoff_invalid');
      if (person.sso.failure === undefined) return signedIn(person);
      const failure = {
        identifier: identifierOf(person),
        organisation: person.sso.organisation,
        passwordAllowed: !person.sso.enforced && person.password !== undefined,
      };
      return { status: 'failed', failure };
    },
  };
}

/** Counts wrong secrets. */
class Lock {
  #wrong = 0;
  #until = 0;

  /** Left to wait; 0 when nobody has to. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#until - performance.now()) / 1000));
  }

  count(): void {
    this.#wrong += 1;
    if (this.#wrong % TRIES === 0) this.#until = performance.now() + WAIT * 1000;
  }
}

const PASSWORD: Method = { type: 'password' };

function methodsOf(person: ScriptedPerson, returnTo: string): Method[] {
  const { sso, password, pin } = person;
  const methods: Method[] = [];
  if (sso) {
    const { enforced = false, organisation } = sso;
    methods.push({ type: 'sso', enforced, organisation, redirect: wayBack(person, returnTo) });
    if (enforced) return methods;
  }
  if (password !== undefined) methods.push(PASSWORD);
  if (pin !== undefined) methods.push({ type: 'pin' });
  return methods.length > 0 ? methods : [PASSWORD];
}

/** To the page at once, as it would be at the end of single sign-on. */
function wayBack({ user, sso }: ScriptedPerson, returnTo: string): string {
  const url = new URL(returnTo);
  url.searchParams.set('login', sso?.failure === undefined ? 'ok' : 'error');
  url.searchParams.set('handoff', user.id);
  if (sso?.failure !== undefined) url.searchParams.set('code', sso.failure);
  return url.href;
}

function answersTo({ identifiers, extension }: ScriptedPerson, typed: Identifier): boolean {
  const known = identifiers.some((each) => each.toLowerCase() === typed.value.toLowerCase());
  return known && (typed.type !== 'phone' || typed.extension === extension);
}

/** What she would have typed. */
function identifierOf({ identifiers: [value = ''] }: ScriptedPerson): Identifier {
  if (value.includes('@')) return { value, type: 'email' };
  return { value, type: /^\+?\d+$/.test(value) ? 'phone' : 'username' };
}
