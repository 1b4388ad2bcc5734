/** What the administration of the server answers. */
import * as z from 'zod/mini';

export const certificate = z.object({
  fingerprint: z.string(),
  subject: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  state: z.enum(['valid', 'expiring', 'expired', 'not_yet_valid']),
});
export type Certificate = z.infer<typeof certificate>;

export const testResult = z.object({ ok: z.boolean(), text: z.string() });
export type TestResult = z.infer<typeof testResult>;

export const organisation = z.object({
  administrator: z.object({ id: z.string(), displayName: z.string() }),
  organisation: z.object({
    name: z.string(),
    plan: z.string(),
    /** Why not, as a sentence. */
    notEligible: z.nullable(z.string()),
    ssoEnabled: z.boolean(),
  }),
  connection: z.nullable(
    z.object({
      entityId: z.string(),
      ssoUrl: z.string(),
      own: z.boolean(),
      emailAttribute: z.nullable(z.string()),
      certificates: z.array(certificate),
    }),
  ),
  serviceProvider: z.object({ entityId: z.string(), acsUrl: z.string() }),
  lastTest: z.nullable(testResult),
});
export type Organisation = z.infer<typeof organisation>;

export const checked = z.object({
  xml: z.string(),
  entityId: z.string(),
  ssoUrl: z.string(),
  certificates: z.array(certificate),
  notes: z.array(z.string()),
});
export type Checked = z.infer<typeof checked>;

const sso = z.enum(['off', 'optional', 'enforced']);
export type Sso = z.infer<typeof sso>;

const person = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.nullable(z.string()),
  userName: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  extension: z.nullable(z.string()),
  sso,
  status: z.enum(['active', 'invited', 'disabled']),
  administrator: z.boolean(),
  temporaryUntil: z.nullable(z.string()),
});
export type Person = z.infer<typeof person>;
export const people = z.object({ people: z.array(person) });

export const conflicts = z.object({
  conflicts: z.array(
    z.object({ email: z.string(), names: z.array(z.string()), elsewhere: z.number() }),
  ),
});

export const changed = z.object({ changed: z.number(), told: z.number() });
export const told = z.object({ told: z.number() });
export const temporaryPassword = z.object({ password: z.string(), until: z.string() });
export const announcement = z.object({
  subject: z.string(),
  text: z.string(),
  recipients: z.number(),
});

export const importResult = z.object({
  rows: z.array(z.object({ line: z.number(), name: z.string(), problems: z.array(z.string()) })),
  good: z.number(),
  added: z.number(),
});
export type ImportResult = z.infer<typeof importResult>;

const auditEvent = z.object({
  id: z.number(),
  at: z.string(),
  kind: z.string(),
  person: z.nullable(z.string()),
  actor: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  reference: z.nullable(z.string()),
});
export type AuditEvent = z.infer<typeof auditEvent>;
export const auditPage = z.object({ events: z.array(auditEvent), more: z.boolean() });
