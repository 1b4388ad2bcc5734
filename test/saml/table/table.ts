import { addressees } from './addressees.ts';
import { encodings } from './encodings.ts';
import { keys } from './keys.ts';
import { people } from './people.ts';
import { replays } from './replays.ts';
import type { Rows } from './row.ts';
import { signatures } from './signatures.ts';
import { statuses } from './statuses.ts';
import { times } from './times.ts';
import { wrapping } from './wrapping.ts';

/** Every case, by what it is about; the tests and the printed table play the same. */
export const table: Record<string, Rows> = {
  signature: signatures,
  wrapping,
  time: times,
  addressee: addressees,
  person: people,
  status: statuses,
  encoding: encodings,
  replay: replays,
  key: keys,
};
