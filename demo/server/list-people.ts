import type { Person } from './accounts/people.ts';
import { people, strangers } from './accounts/people.ts';

interface Secret {
  label: string;
  value: string;
}

/** A person as the QA page shows her. */
export interface ListedPerson {
  name: string;
  /** Null for people whom only the identity provider knows. */
  organisation: string | null;
  /** What can be typed into the widget. */
  identifiers: string[];
  secrets: Secret[];
  /** One sentence on what happens. */
  outcome: string;
}

/** All people of the demo, with their secrets: they are fakes, and meant to be tried. */
export function listPeople(): ListedPerson[] {
  const known = people.map((person) => ({
    name: person.name,
    organisation: person.organisation,
    identifiers: identifiersOf(person),
    secrets: [
      ...labelled('Password', person.password),
      ...labelled('PIN', person.pin),
      ...labelled('Temporary password', person.temporaryPassword),
      ...atIdentityProvider(person.atIdentityProvider),
    ],
    outcome: person.outcome,
  }));
  const others = strangers.map(({ name, atIdentityProvider: credentials, outcome }) => ({
    name,
    organisation: null,
    identifiers: [],
    secrets: atIdentityProvider(credentials),
    outcome,
  }));
  return [...known, ...others];
}

function identifiersOf({ email, userName, phone, extension }: Person): string[] {
  const number = phone && extension ? `${phone} ext. ${extension}` : phone;
  return [email, userName, number].filter((identifier) => identifier !== undefined);
}

function labelled(label: string, value: string | undefined): Secret[] {
  return value === undefined ? [] : [{ label, value }];
}

function atIdentityProvider(credentials: Person['atIdentityProvider']): Secret[] {
  return [
    ...labelled('User name at the identity provider', credentials?.[0]),
    ...labelled('Password at the identity provider', credentials?.[1]),
  ];
}
