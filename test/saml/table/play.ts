import { Browser } from '../support/browser.ts';
import { sign, writeResponse } from '../support/saml-response.ts';
import type { Bench } from './bench.ts';
import type { ResponseRow, Row } from './row.ts';

export interface Result {
  got: string;
  /** What the operator is told. */
  log: string;
  audit: string;
}

/** Plays one row of the table. */
export async function play(bench: Bench, row: Row): Promise<Result> {
  const heard = bench.listen();
  const got = 'story' in row ? await row.story(bench) : await respond(bench, row);
  return { got, ...heard() };
}

async function respond(bench: Bench, row: ResponseRow): Promise<string> {
  const { who = 'ada', reauthenticate = false, says, first, signed, then, form } = row;
  const browser = new Browser();
  const request = await bench.arrive(browser, { who, reauthenticate });
  const right = bench.acme.statement(request, `${who}@acme.example`);
  const at = { bench, request };
  const plain = writeResponse({ ...right, ...says?.(right) });
  const otherwise = typeof signed === 'function' ? signed(bench) : signed;
  const xml = sign(first?.(plain, at) ?? plain, { ...bench.acme.signing(), ...otherwise });
  const fields = bench.encode(then?.(xml, at) ?? xml, request);
  return bench.bring(browser, form?.(fields) ?? fields, bench.server.url, who);
}

/** How a result differs from what must be; the first two are what the table counts. */
export type Fault = 'wrong accept' | 'wrong refusal' | 'wrong code' | 'wrong reason';

export function judge({ expected, logged = '' }: Row, { got, log, audit }: Result): Fault | null {
  const [wanted, all] = [expected.split(', '), got.split(', ')];
  const accepted = (text: string | undefined) => text?.startsWith('ok') === true;
  // Signed in as somebody else is an accept as well, and never what was wanted.
  if (all.some((each, index) => accepted(each) && each !== wanted[index])) return 'wrong accept';
  if (wanted.some((each, index) => accepted(each) && !accepted(all[index]))) return 'wrong refusal';
  if (got !== expected) return 'wrong code';
  return log.includes(logged) && audit.includes(logged) ? null : 'wrong reason';
}
