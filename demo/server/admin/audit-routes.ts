import { stringify } from 'csv-stringify/sync';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AuditKind } from '../audit/audit-event.ts';
import type { AuditFilter, ListedEvent } from '../audit/audit-reader.ts';
import type { AdminCall, AdminContext, AdminEnvironment } from './admin-context.ts';
import { recordAct, refusal } from './admin-context.ts';

const PAGE = 50;
const MOST_EXPORTED = 10_000;
const COLUMNS = ['at', 'kind', 'person', 'actor', 'reason', 'reference', 'address', 'userAgent'];

const query = z.object({
  kind: z.optional(z.string().check(z.regex(/^[a-z_]{1,40}$/))),
  person: z.optional(z.string().check(z.maxLength(100))),
  before: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
});

/** The audit log of the organisation: to look at, and to take along. */
export function auditRoutes(context: AdminContext): Hono<AdminEnvironment> {
  const read = async (c: AdminCall, most: number) =>
    (await context.auditReader.read(c.get('administrator').organisation.id, filterOf(c), most)).map(
      listed,
    );
  const exported = (c: AdminCall, extension: string) => {
    recordAct(context, c, { kind: 'audit_exported', reason: extension });
    c.header('Content-Disposition', `attachment; filename="audit-log.${extension}"`);
  };
  return new Hono<AdminEnvironment>()
    .get('/audit', async (c) => {
      const events = await read(c, PAGE + 1);
      return c.json({ events: events.slice(0, PAGE), more: events.length > PAGE });
    })
    .get('/audit.json', async (c) => {
      const events = await read(c, MOST_EXPORTED);
      exported(c, 'json');
      return c.json(events);
    })
    .get('/audit.csv', async (c) => {
      const events = await read(c, MOST_EXPORTED);
      exported(c, 'csv');
      // A spreadsheet takes what begins with = and the like for a formula of ours.
      const csv = stringify(events, { header: true, columns: COLUMNS, escape_formulas: true });
      return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
    });
}

function filterOf(c: AdminCall): AuditFilter {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== '');
  const parsed = query.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw refusal('filter_invalid', 'The log cannot be searched for that.');
  const { kind, person, before } = parsed.data;
  // One that there is not finds nothing.
  return {
    kind: kind as AuditKind | undefined,
    person,
    before: before ? Number(before) : undefined,
  };
}

function listed({
  id,
  at,
  kind,
  person,
  actor,
  reason,
  reference,
  address,
  userAgent,
}: ListedEvent) {
  return { id, at: at.toISOString(), kind, person, actor, reason, reference, address, userAgent };
}
