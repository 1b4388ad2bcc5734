import { and, inArray, isNull, or } from 'drizzle-orm';
import type { Connection } from './account.ts';
import type { Database } from './database.ts';
import type { Person } from './people.ts';
import { organisations as demoOrganisations, people } from './people.ts';
import { accounts, connections, organisations } from './schema.ts';
import { createToken, hashSecret, hashToken } from './secrets.ts';

const DAY = 86_400_000;

/** Whom to tell that there is an account for her. */
export interface Invitation {
  name: string;
  /** Its display name. */
  organisation: string;
  email: string;
  /** Good for one activation. */
  token: string;
  /** Whether she will sign in by SSO. */
  sso: boolean;
}

/**
 * Lets Acme and Globex use an identity provider as it is now; addresses and certificates of one change, and an
 * operator may choose another. One that an administrator has chosen stays.
 */
export async function connect(database: Database, connection: Connection): Promise<void> {
  const { id, ...now } = connection;
  await database
    .insert(connections)
    .values(connection)
    .onConflictDoUpdate({ target: connections.id, set: now });
  await database
    .update(organisations)
    .set({ connectionId: id })
    .where(
      and(
        inArray(organisations.id, ['acme', 'globex']),
        or(
          isNull(organisations.connectionId),
          inArray(
            organisations.connectionId,
            database
              .select({ id: connections.id })
              .from(connections)
              .where(isNull(connections.organisationId)),
          ),
        ),
      ),
    );
}

/** A person of the demo, ready for the database. */
type PreparedPerson = Awaited<ReturnType<typeof prepare>>;

/** The demo's people with their secrets hashed, and tokens for those who are new. */
export function preparePeople(): Promise<PreparedPerson[]> {
  return Promise.all(people.map(prepare));
}

/**
 * Puts the demo's people into an empty database. Umbra's identity provider is down; `connect` gives the others theirs.
 *
 * @returns the invitations to be mailed
 */
export async function seed(
  database: Database,
  prepared: readonly PreparedPerson[],
): Promise<Invitation[]> {
  const down = {
    id: 'umbra',
    entityId: 'urn:umbra:idp',
    // Nothing listens on the discard port.
    ssoUrl: 'http://127.0.0.1:9/',
    certificates: [],
  };
  await database.insert(connections).values(down);
  await database.insert(organisations).values(
    demoOrganisations.map((each) => ({
      ...each,
      connectionId: each.id === 'umbra' ? down.id : null,
    })),
  );
  await database.insert(accounts).values(prepared.map(({ account }) => account));
  return prepared.flatMap(({ invitation }) => invitation ?? []);
}

async function prepare(person: Person) {
  const { password, pin, temporaryPassword, invited } = person;
  const secret = password ?? pin;
  const token = invited ? createToken() : null;
  const account = {
    id: person.id,
    displayName: person.name,
    email: person.email,
    userName: person.userName,
    phone: person.phone,
    extension: person.extension,
    organisationId: person.organisation,
    sso: person.sso ?? ('off' as const),
    status: invited ? ('invited' as const) : ('active' as const),
    localSecret: password ? ('password' as const) : pin ? ('pin' as const) : ('none' as const),
    secretHash: secret === undefined ? null : await hashSecret(secret),
    temporaryHash: temporaryPassword === undefined ? null : await hashSecret(temporaryPassword),
    temporaryUntil: temporaryPassword === undefined ? null : new Date(Date.now() + 7 * DAY),
    activationHash: token && hashToken(token),
    activationUntil: token ? new Date(Date.now() + 7 * DAY) : null,
    administrator: person.administrator ?? false,
  };
  const organisation = demoOrganisations.find(({ id }) => id === person.organisation)?.name ?? '';
  const { name, email } = person;
  const sso = account.sso !== 'off';
  return { account, invitation: token && email ? { name, organisation, email, token, sso } : null };
}
