/**
 * The wire contract, version 1: every shape that crosses the line between the widget and a backend.
 *
 * The widget parses answers with these schemas, a server validates requests with them. All input is
 * untrusted; unknown extra members are dropped. Lengths are in UTF-16 code units, times in seconds.
 */
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.maxLength(max));
const opaque = z.string().check(z.minLength(1), z.maxLength(200));
/** Never shortened, trimmed or normalised; the cap only bounds the body. */
const secret = z.string().check(z.minLength(1), z.maxLength(4096));

export const identifierType = z.enum(['email', 'phone', 'username']);

export const discoveryRequest = z.object({
  identifier: z.string().check(z.minLength(1), z.maxLength(254)),
  identifierType,
  extension: z.optional(text(20)),
  surface: z.optional(text(40)),
  /** Where the browser comes back to after SSO: a path on this origin, or an address the server allows. */
  returnTo: z.optional(text(2048)),
  /** Demand a fresh sign-in at the identity provider (OpenID Connect `prompt=login`, SAML ForceAuthn). */
  reauthenticate: z.optional(z.boolean()),
});

export const method = z.union([
  z.object({
    type: z.literal('sso'),
    /** True when the administrator allows no other way in. */
    enforced: z.boolean(),
    /** Same-origin path or absolute address; resolved, then guarded by the widget. */
    redirect: text(2048),
    /** A display name, shown as plain text. */
    organisation: z.optional(text(200)),
  }),
  z.object({ type: z.literal('password') }),
  z.object({ type: z.literal('pin') }),
]);

export const discoveryAnswer = z.object({
  flow: opaque,
  /** In the order of preference. */
  methods: z.array(method).check(z.minLength(1), z.maxLength(10)),
});

export const user = z.object({
  id: text(200),
  displayName: text(200),
  email: z.optional(text(254)),
});

/** Lengths in Unicode code points. */
export const secretRules = z.object({ minLength: z.number(), maxLength: z.number() });
export const pinPolicy = z.object({
  minLength: z.number(),
  maxLength: z.number(),
  digitsOnly: z.boolean(),
});
export const question = z.object({ id: text(60), text: z.optional(text(200)) });
/** How this person signs in by SSO from now on. */
export const activationSso = z.object({ organisation: z.optional(text(200)) });

const signedIn = z.object({ status: z.literal('signed_in'), user });
const changeRequired = z.object({
  status: z.literal('change_required'),
  flow: opaque,
  rules: secretRules,
});
const activationShape = {
  flow: opaque,
  pinPolicy,
  questions: z.array(question).check(z.maxLength(50)),
  /** How many different questions must be answered; 0 asks none. */
  choose: z.number().check(z.minimum(0), z.maximum(10)),
  sso: z.optional(activationSso),
};
const activationRequired = z.object({
  status: z.literal('activation_required'),
  ...activationShape,
});

export const secretRequest = z.object({ flow: opaque, secret });
export const secretAnswer = z.union([signedIn, changeRequired, activationRequired]);

export const changeRequest = z.object({ flow: opaque, newPassword: secret });
export const changeAnswer = signedIn;

export const forgotRequest = z.object({
  identifier: z.string().check(z.minLength(1), z.maxLength(254)),
  identifierType,
});

export const activationBeginRequest = z.object({ token: opaque });
export const activationBeginAnswer = z.object(activationShape);
export const activationCompleteRequest = z.object({
  flow: opaque,
  pin: secret,
  answers: z.array(z.object({ questionId: text(60), answer: secret })).check(z.maxLength(10)),
});
export const activationCompleteAnswer = z.union([
  z.object({ next: z.literal('sso'), organisation: z.optional(text(200)) }),
  z.object({ next: z.literal('password') }),
  z.object({ next: z.literal('signed_in'), user }),
]);

export const ssoResultRequest = z.object({ handoff: opaque });
/**
 * `failed` answers the handoff of a return that carried an error: it gives the typed identifier back, so
 * that nobody has to type it again (WCAG 3.3.7), without ever putting it into an address or a storage.
 */
export const ssoResultAnswer = z.union([
  signedIn,
  activationRequired,
  z.object({
    status: z.literal('failed'),
    identifier: text(254),
    identifierType,
    extension: z.optional(text(20)),
    organisation: z.optional(text(200)),
    /** True when the server lets this person use a (temporary) password instead. */
    passwordAllowed: z.optional(z.boolean()),
  }),
]);

export const sessionAnswer = z.object({ user: z.nullable(user) });

/** RFC 9457 problem details plus the members the widget reads. */
export const problem = z.object({
  code: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,63}$/)),
  /** Seconds until a new try makes sense. */
  retryAfter: z.optional(z.number().check(z.minimum(0), z.maximum(86_400))),
  errors: z.optional(
    z.array(z.object({ code: text(64), pointer: z.optional(text(200)) })).check(z.maxLength(20)),
  ),
  /** What a person can tell the support desk. */
  reference: z.optional(text(64)),
});

/** The query parameters of a return from SSO, as the server appends them to `returnTo`. */
export const ssoReturn = z.union([
  z.object({ login: z.literal('ok'), handoff: opaque }),
  z.object({
    login: z.literal('error'),
    code: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,63}$/)),
    ref: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))),
    handoff: z.optional(opaque),
  }),
]);
