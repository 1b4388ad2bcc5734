import { bigint, boolean, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { AuditKind } from '../audit/audit-event.ts';

export const connections = pgTable('connections', {
  id: text().primaryKey(),
  entityId: text('entity_id').notNull(),
  ssoUrl: text('sso_url').notNull(),
  certificates: jsonb().$type<string[]>().notNull(),
  emailAttribute: text('email_attribute'),
  /** Whose administrator brought it; null: the operator's, which several organisations may use. */
  organisationId: text('organisation_id'),
});

export const organisations = pgTable('organisations', {
  id: text().primaryKey(),
  name: text().notNull(),
  plan: text().$type<'Connect' | 'Collaborate' | 'Voice'>().notNull(),
  connectionId: text('connection_id').references(() => connections.id),
  /** Off: nobody of it uses SSO, whatever is set for her. */
  ssoEnabled: boolean('sso_enabled').notNull().default(true),
});

export const accounts = pgTable('accounts', {
  id: text().primaryKey(),
  displayName: text('display_name').notNull(),
  email: text(),
  userName: text('user_name'),
  phone: text(),
  extension: text(),
  organisationId: text('organisation_id')
    .notNull()
    .references(() => organisations.id),
  sso: text().$type<'off' | 'optional' | 'enforced'>().notNull(),
  status: text().$type<'active' | 'invited' | 'disabled'>().notNull(),
  localSecret: text('local_secret').$type<'password' | 'pin' | 'none'>().notNull(),
  secretHash: text('secret_hash'),
  /** Handed out by support, good once. */
  temporaryHash: text('temporary_hash'),
  temporaryUntil: timestamp('temporary_until', { withTimezone: true }),
  /** SHA-256 of the token in the activation link. */
  activationHash: text('activation_hash'),
  activationUntil: timestamp('activation_until', { withTimezone: true }),
  /** Of her organisation. */
  administrator: boolean().notNull().default(false),
});

export const answers = pgTable('security_answers', {
  accountId: text('account_id')
    .notNull()
    .references(() => accounts.id),
  position: integer().notNull(),
  questionId: text('question_id').notNull(),
  answerHash: text('answer_hash').notNull(),
});

/** The audit log: rows come and stay. No reference to accounts, because it outlives them. */
export const auditEvents = pgTable('audit_events', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: timestamp({ withTimezone: true }).notNull(),
  kind: text().$type<AuditKind>().notNull(),
  accountId: text('account_id'),
  actorId: text('actor_id'),
  organisationId: text('organisation_id'),
  /** Of an identifier that nobody has. */
  unknownHash: text('unknown_hash'),
  address: text(),
  userAgent: text('user_agent'),
  reason: text(),
  reference: text(),
});

/** Mail of which the outbox page tells. */
export const mails = pgTable('mails', {
  id: text().primaryKey(),
  to: text().notNull(),
  subject: text().notNull(),
  text: text().notNull(),
  sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
});

/** Private keys of the server, encrypted. */
export const keys = pgTable('keys', {
  name: text().primaryKey(),
  /** JWE, compact serialization. */
  sealed: text().notNull(),
});

/**
 * The same tables as statements. User names and numbers belong to one person each; an e-mail address
 * should, but an administrator can enter it twice, which discovery then calls ambiguous.
 */
export const statements = [
  `create table if not exists connections (
    id text primary key, entity_id text not null, sso_url text not null, certificates jsonb not null
  )`,
  `create table if not exists organisations (
    id text primary key, name text not null, plan text not null,
    connection_id text references connections
  )`,
  `create table if not exists accounts (
    id text primary key, display_name text not null, email text, user_name text, phone text,
    extension text, organisation_id text not null references organisations, sso text not null,
    status text not null, local_secret text not null, secret_hash text, temporary_hash text,
    temporary_until timestamptz, activation_hash text unique, activation_until timestamptz
  )`,
  `create unique index if not exists accounts_user_name on accounts (lower(user_name))`,
  `create unique index if not exists accounts_phone on accounts (phone, coalesce(extension, ''))`,
  `create index if not exists accounts_email on accounts (lower(email))`,
  `create table if not exists security_answers (
    account_id text not null references accounts, position integer not null,
    question_id text not null, answer_hash text not null, primary key (account_id, position)
  )`,
  `create table if not exists mails (
    id text primary key, "to" text not null, subject text not null, text text not null,
    sent_at timestamptz not null
  )`,
  `create table if not exists audit_events (
    id bigint primary key generated always as identity, at timestamptz not null, kind text not null,
    account_id text, unknown_hash text, address text, user_agent text, reason text, reference text
  )`,
  `create table if not exists keys (name text primary key, sealed text not null)`,
  // What the tables of older databases lack.
  `alter table connections add column if not exists email_attribute text`,
  `alter table connections add column if not exists organisation_id text`,
  `alter table organisations add column if not exists sso_enabled boolean not null default true`,
  `alter table accounts add column if not exists administrator boolean not null default false`,
  `alter table audit_events add column if not exists actor_id text`,
  `alter table audit_events add column if not exists organisation_id text`,
] as const;
