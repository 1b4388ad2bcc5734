import { hash, verify } from '@node-rs/argon2';

/** A person the identity provider knows. What it asserts is `email`, whatever was typed. */
export interface Person {
  userName: string;
  email: string;
  firstName: string;
  lastName: string;
}

export interface People {
  byUserName(userName: string): Person | null;
  /** The person, or null when the name or the password is wrong; both take the same time. */
  authenticate(userName: string, password: string): Promise<Person | null>;
}

/** Eve works at Acme without an account in the portal; Mallory belongs to nobody. */
const people: readonly (Person & { password: string })[] = [
  person('ada', 'ada@acme.example', 'Ada', 'Acme'),
  person('bob', 'bob@globex.example', 'Bob', 'Globex'),
  person('erin', 'erin@acme.example', 'Erin', 'Acme'),
  person('frank', 'frank@acme.example', 'Frank', 'Acme'),
  person('eve', 'eve@acme.example', 'Eve', 'Acme'),
  person('mallory', 'mallory@elsewhere.example', 'Mallory', 'Elsewhere'),
];

/** Hashes the passwords of the demo people (argon2id); a user name is matched without its case. */
export async function createPeople(): Promise<People> {
  const hashes = new Map(
    await Promise.all(
      people.map(async (each) => [each.userName, await hash(each.password)] as const),
    ),
  );
  const nobody = await hash('no password of anybody');
  const byUserName = (userName: string) => {
    const wanted = userName.trim().toLowerCase();
    return people.find((each) => each.userName === wanted || each.email === wanted) ?? null;
  };
  return {
    byUserName,
    async authenticate(userName, password) {
      const found = byUserName(userName);
      const right = await verify((found && hashes.get(found.userName)) ?? nobody, password);
      return right ? found : null;
    },
  };
}

function person(userName: string, email: string, firstName: string, lastName: string) {
  return { userName, email, firstName, lastName, password: `${userName}-at-idp` };
}
