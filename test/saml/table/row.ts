import type { Bench } from './bench.ts';
import type { ReceivedRequest } from '../support/mock-identity-provider.ts';
import type { Signing, Statement } from '../support/saml-response.ts';

/** One case of the table: what is done, and what must come of it. */
export type Row = Expectation & (ResponseRow | StoryRow);

export interface Expectation {
  /**
   * What the page with the widget is told, as `Bench` puts it: `ok` or a code, with ` at /` when nobody
   * knows whose sign-in it was; several in order, with commas.
   */
  expected: string;
  /** What log and audit log say about it to the operator; the browser never gets it. */
  logged?: string;
}

/** A response that is right but for these changes. */
export interface ResponseRow {
  /** For whom; Ada unless given. */
  who?: 'ada' | 'kim';
  reauthenticate?: boolean;
  /** What it says otherwise. */
  says?: (right: Statement) => Partial<Statement>;
  /** Done to the XML before it is signed. */
  first?: Edit;
  /** How it is signed otherwise. */
  signed?: Partial<Signing> | ((bench: Bench) => Partial<Signing>);
  /** Done to the XML after. */
  then?: Edit;
  /** Done to the form after encoding. */
  form?: (form: Record<string, string>) => Record<string, string>;
}

/** Anything that takes more than one response. */
export interface StoryRow {
  /** Plays it. @returns what came of it */
  story: (bench: Bench) => Promise<string>;
}

export type Edit = (xml: string, at: { bench: Bench; request: ReceivedRequest }) => string;

/** By what is wrong with it, or what is unusual about it. */
export type Rows = Record<string, Row>;

export const ok = 'ok';
export const invalid = 'sso_state_invalid';
export const expired = 'sso_expired';
export const mismatch = 'sso_account_mismatch';
/** Whose sign-in it was is not known. */
export const nobodys = 'sso_state_invalid at /';

/**
 * An edit that replaces every match.
 *
 * @throws Error where there is nothing to replace, so that no case is right by doing nothing
 */
export function swap(from: string | RegExp, to: string): Edit {
  return (xml) => {
    const edited = typeof from === 'string' ? xml.replaceAll(from, to) : xml.replace(from, to);
    if (edited === xml) throw new Error(`nothing to replace by ${to.slice(0, 40)}`);
    return edited;
  };
}

/** A time so many seconds from now. */
export const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

/** States these addresses as the attribute `email`. */
export const email = (...email: string[]) => ({ attributes: { email } });
