import type * as z from 'zod/mini';
import type {
  activationBeginAnswer,
  activationCompleteAnswer,
  discoveryAnswer,
  problem,
  secretAnswer,
  ssoResultAnswer,
} from '../../src/backend/contract.ts';

/** What the server of the suite says to each call of the wire contract. */
export interface Answers {
  readonly discovery?: Line<typeof discoveryAnswer>;
  readonly password?: Line<typeof secretAnswer>;
  readonly pin?: Line<typeof secretAnswer>;
  /** Any: nothing is read of it. */
  readonly 'password/forgot'?: Refusal | object;
  readonly 'password/change'?: Line<typeof secretAnswer>;
  readonly 'activation/begin'?: Line<typeof activationBeginAnswer>;
  readonly 'activation/complete'?: Line<typeof activationCompleteAnswer>;
  readonly 'sso/result'?: Line<typeof ssoResultAnswer>;
}
export type CallName = keyof Answers;

/** An answer, a problem, or a promise of one of them, for an answer at the right moment. */
type Line<Schema extends z.ZodMiniType> =
  Spoken<z.infer<Schema>> | Promise<Spoken<z.infer<Schema>>>;
type Spoken<Answer> = Answer | Refusal;
export interface Refusal {
  readonly status: number;
  readonly problem: z.infer<typeof problem>;
}

export const sso = {
  type: 'sso',
  enforced: true,
  redirect: 'sso/begin?flow=f1',
  organisation: 'Acme',
} as const;
export const discovered = (
  ...methods: z.infer<typeof discoveryAnswer>['methods']
): z.infer<typeof discoveryAnswer> => ({ flow: 'f1', methods });

export const refused = (
  status: number,
  code: string,
  more: Omit<z.infer<typeof problem>, 'code'> = {},
): Refusal => ({ status, problem: { code, ...more } });

export const signedIn = {
  status: 'signed_in',
  user: { id: '1', displayName: 'Ada' },
} as const;

/** Of a return with an error. */
export const failed = {
  status: 'failed',
  identifier: 'ada@acme.example',
  identifierType: 'email',
  organisation: 'Acme',
} as const;

/** An answer that comes when it is told to. */
export function held<Answer>(answer: Answer): { answer: Promise<Answer>; release: () => void } {
  let release = () => {};
  const promise = new Promise<Answer>((resolve) => {
    release = () => {
      resolve(answer);
    };
  });
  return { answer: promise, release };
}
