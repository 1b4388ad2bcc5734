import * as z from 'zod/mini';

/** Milliseconds since 1970. */
const at = z.number();

/** Something that somebody did; of secrets only whether there was one, not even how long it was. */
export const deed = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('identify'),
    identifier: z.string(),
    extension: z.optional(z.string()),
  }),
  z.object({ do: z.literal('secret'), typed: z.boolean() }),
  z.object({ do: z.literal('new-pin'), typed: z.boolean() }),
  z.object({
    do: z.literal('answers'),
    questions: z.array(z.string()),
    typed: z.array(z.boolean()),
  }),
  /** Of a button: what it says, and which part of the element it is. */
  z.object({ do: z.literal('press'), label: z.string(), part: z.string() }),
]);
export type Deed = z.infer<typeof deed>;

const call = z.object({
  kind: z.literal('call'),
  at,
  /** Told twice: when it begins, and when it has ended. */
  id: z.string(),
  path: z.string(),
  /** Null: no answer came. */
  status: z.nullable(z.number()),
  /** Milliseconds; null while it is still open. */
  took: z.nullable(z.number()),
  /** The setting that let it go wrong. */
  fault: z.nullable(z.string()),
  request: z.unknown(),
  answer: z.unknown(),
});

/** One line of the log. No secret is ever in one. */
export const entry = z.discriminatedUnion('kind', [
  /** A stage began. */
  z.object({ kind: z.literal('page'), at, search: z.string(), arrival: z.string() }),
  z.object({
    kind: z.literal('event'),
    at,
    name: z.string(),
    detail: z.unknown(),
    /** A listener cancelled it. */
    cancelled: z.boolean(),
  }),
  call,
  z.object({ kind: z.literal('deed'), at, deed }),
  /** A script failed, or the page's policy forbade something. */
  z.object({ kind: z.literal('fault'), at, text: z.string() }),
]);
export type LogEntry = z.infer<typeof entry>;
export type CallEntry = z.infer<typeof call>;
