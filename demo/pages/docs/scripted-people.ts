import type { ScriptedPerson } from '../../../src/testing/index.ts';
import { organisations, people } from '../../server/accounts/people.ts';

const nameOf = (id: string) => organisations.find((organisation) => organisation.id === id)?.name;

/** The people of the demo, for elements that have no server behind them. */
export const scriptedPeople: readonly ScriptedPerson[] = people.map((person) => {
  const { id, name, email, userName, phone, extension, sso, password, pin } = person;
  return {
    user: { id, displayName: name, email },
    identifiers: [email, userName, phone].filter((identifier) => identifier !== undefined),
    extension,
    password,
    pin,
    temporaryPassword: person.temporaryPassword,
    sso: sso && {
      enforced: sso === 'enforced',
      organisation: nameOf(person.organisation),
      failure: person.organisation === 'umbra' ? 'sso_unavailable' : undefined,
    },
    activation: person.invited && {
      token: `welcome-${id}`,
      pinPolicy: { minLength: 4, maxLength: 8, digitsOnly: true },
      questions: [{ id: 'first_pet' }, { id: 'first_job' }, { id: 'birth_city' }],
      choose: 2,
    },
  };
});
