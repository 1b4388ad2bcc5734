import { CsvError, parse } from 'csv-parse/sync';
import type { NewMember } from '../accounts/members.ts';
import { parseIdentifier } from '../../../src/identifier.ts';
import { refusal } from './admin-context.ts';

/** One row of a file of people: somebody new, or why not. */
export interface PersonRow {
  /** Of the file, from 1. */
  line: number;
  name: string;
  person: NewMember | null;
  /** Sentences. */
  problems: string[];
}

const COLUMNS = ['name', 'email', 'username', 'phone', 'extension', 'sso'];
/** As many as one call may be about. */
const MOST_ROWS = 500;
const LONGEST_NAME = 100;

/**
 * Reads people from a CSV file (RFC 4180; comma, semicolon or tab), untrusted. The first line names the columns:
 * name and email, and if wanted username, phone, extension, sso (off, optional or enforced).
 *
 * @throws LoginProblem 422 with a sentence when the file as a whole is of no use
 */
export function readPeopleCsv(csv: string): PersonRow[] {
  const records = parseFile(csv);
  const names = Object.keys(records[0]?.record ?? {});
  const missing = ['name', 'email'].filter((name) => !names.includes(name));
  if (records.length === 0) throw bad('The file has no people in it.');
  if (missing.length > 0) {
    throw bad(`The first line must name the columns; ${missing.join(' and ')} is missing.`);
  }
  const unknown = names.filter((name) => !COLUMNS.includes(name));
  if (unknown.length > 0) {
    const told = unknown.map((name) => `“${name.slice(0, 40)}”`).join(', ');
    throw bad(`There is no column ${told}; use ${COLUMNS.join(', ')}.`);
  }
  if (records.length > MOST_ROWS) throw bad(`At most ${String(MOST_ROWS)} people at once.`);
  return records.map(({ record, info }) => readRow(info.lines, record));
}

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

function parseFile(csv: string): Parsed[] {
  try {
    return parse(csv, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? ` near line ${String(error['lines'])}` : '';
    throw bad(`The file cannot be read as CSV${line}: ${reasonOf(error.code)}.`);
  }
}

function reasonOf(code: string): string {
  if (/COLUMN|RECORD/.test(code)) return 'a line has more or fewer columns than the first one';
  return /QUOTE/.test(code) ? 'a quotation mark is missing or too many' : 'it is broken';
}

function readRow(line: number, record: Record<string, string>): PersonRow {
  const problems: string[] = [];
  const field = (column: string, type: 'email' | 'username' | 'phone', example: string) => {
    const text = record[column] ?? '';
    if (text === '') return null;
    const parsed = parseIdentifier(text, [type], record['extension']);
    if ('identifier' in parsed) return parsed.identifier.value;
    problems.push(`“${shown(text)}” is no ${example}.`);
    return null;
  };
  const displayName = (record['name'] ?? '').replace(/\p{Cc}+/gu, ' ');
  if (displayName === '') problems.push('The name is missing.');
  if (Array.from(displayName).length > LONGEST_NAME) problems.push('The name is too long.');
  if (!record['email']) problems.push('The email is missing; the activation goes there.');
  const email = field('email', 'email', 'email address');
  const userName = field('username', 'username', 'user name');
  const phone = field('phone', 'phone', 'phone number');
  const sso = readSso(record['sso'] ?? '');
  if (!sso) problems.push(`“${shown(record['sso'] ?? '')}” is not off, optional or enforced.`);
  const extension = record['extension'] || null;
  if (extension !== null && !/^\d{1,10}$/.test(extension)) {
    problems.push(`“${shown(extension)}” is no extension.`);
  }
  const usable = problems.length === 0 && email !== null && sso !== null;
  return {
    line,
    name: shown(displayName),
    person: usable ? { displayName, email, userName, phone, extension, sso } : null,
    problems,
  };
}

function readSso(text: string): NewMember['sso'] | null {
  const value = text.toLowerCase() || 'off';
  return value === 'off' || value === 'optional' || value === 'enforced' ? value : null;
}

const shown = (text: string) => Array.from(text).slice(0, 60).join('');
const bad = (detail: string) => refusal('csv_invalid', detail);
