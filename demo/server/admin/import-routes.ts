import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { NewMember } from '../accounts/members.ts';
import { readBody } from '../login/request.ts';
import { sendInvitations } from '../mail/send-invitations.ts';
import type { AdminContext, AdminEnvironment } from './admin-context.ts';
import { recordAct, tenantOf, whyNotEligible } from './admin-context.ts';
import type { PersonRow } from './read-people-csv.ts';
import { readPeopleCsv } from './read-people-csv.ts';

const importRequest = z.object({
  csv: z.string(),
  /** Adds those whose rows are right; otherwise it is only told what would happen. */
  commit: z.boolean(),
});

/** Adds people from a file; each gets an activation mail. */
export function importRoutes(context: AdminContext): Hono<AdminEnvironment> {
  const { members } = context;
  return new Hono<AdminEnvironment>().post('/people/import', async (c) => {
    const { csv, commit } = await readBody(c, importRequest);
    const tenant = await tenantOf(context, c);
    const rows = readPeopleCsv(csv);
    const notEligible = whyNotEligible(tenant);
    for (const row of rows) {
      if (row.person && row.person.sso !== 'off' && notEligible) row.problems.push(notEligible);
    }
    findDoubles(rows);
    await findKnown(context, rows);
    const good = rows.filter(({ problems }) => problems.length === 0);
    if (commit) {
      const people = good.map(({ person }) => person).filter((person) => person !== null);
      const added = await members.add(tenant.id, people);
      for (const { id } of added) recordAct(context, c, { kind: 'person_added', accountId: id });
      const usesSso = tenant.ssoEnabled && tenant.connection !== null;
      const invitations = people.map(({ displayName: name, email, sso }, index) => ({
        ...{ name, organisation: tenant.name, email, token: added[index]?.token ?? '' },
        sso: usesSso && sso !== 'off',
      }));
      void sendInvitations(context, invitations);
    }
    return c.json({
      rows: rows.map(({ line, name, problems }) => ({ line, name, problems })),
      good: good.length,
      added: commit ? good.length : 0,
    });
  });
}

type Key = 'email' | 'userName' | 'phone';
const keys: readonly (readonly [Key, string])[] = [
  ['email', 'email address'],
  ['userName', 'user name'],
  ['phone', 'phone number'],
];

/** The first of several rows with the same identifier is right, the others are not. */
function findDoubles(rows: readonly PersonRow[]): void {
  for (const [key, label] of keys) {
    const first = new Map<string, number>();
    for (const { person, line, problems } of rows) {
      const value = person && valueOf(person, key);
      if (!value) continue;
      const before = first.get(value);
      if (before === undefined) first.set(value, line);
      else problems.push(`The ${label} is the same as in line ${String(before)}.`);
    }
  }
}

/** The directory has one person for each identifier; whose it is stays unsaid. */
async function findKnown({ accounts }: AdminContext, rows: readonly PersonRow[]): Promise<void> {
  for (const { person, problems } of rows) {
    if (!person) continue;
    const { email, userName, phone, extension } = person;
    const found = await Promise.all([
      accounts.byEmail(email),
      userName ? accounts.find({ identifier: userName, identifierType: 'username' }) : [],
      phone ? accounts.find({ identifier: phone, identifierType: 'phone' }) : [],
    ]);
    const taken = [
      found[0],
      found[1],
      found[2].filter((account) => account.extension === extension),
    ];
    keys.forEach(([, label], index) => {
      if (taken[index]?.length) problems.push(`Somebody has this ${label} already.`);
    });
  }
}

function valueOf(person: NewMember, key: Key): string {
  const value = person[key]?.toLowerCase() ?? '';
  return key === 'phone' && value ? `${value} ${person.extension ?? ''}` : value;
}
