import { complain } from './setting.ts';
import { settings } from './settings.ts';

/** Good values by the names of the settings; what is not there has its default. */
export type State = ReadonlyMap<string, string>;

export interface ReadState {
  readonly state: State;
  /** A sentence for each thing in the address that is none of ours, or has no good value. */
  readonly complaints: readonly string[];
}

/** What the element reads when a browser comes back; no setting, and none of our business. */
const ARRIVAL = new Set(['login', 'handoff', 'code', 'ref', 'login-popup']);

/** Reads the address, which is untrusted. What is broken has its default, and stays in the address. */
export function readState(address: string): ReadState {
  const state = new Map<string, string>();
  const complaints: string[] = [];
  for (const [name, value] of new URL(address).searchParams) {
    const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
    if (!setting) {
      if (!ARRIVAL.has(name))
        complaints.push(`There is no setting “${cut(name)}”; it does nothing.`);
      continue;
    }
    const wrong = value === '' ? null : complain(setting, value);
    if (wrong) {
      complaints.push(`${setting.label}: “${cut(value)}” ${wrong}; the default counts.`);
    } else if (value !== '') {
      state.set(name, value);
    }
  }
  return { state, complaints };
}

/** The address with one setting changed. Everything else in it stays, broken or not. */
export function withSetting(address: string, name: string, value: string): string {
  const url = new URL(address);
  if (value === '') url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}

/** The address without all settings that `which` picks, and without what is no setting. */
export function withoutSettings(address: string, which: (name: string) => boolean): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (!Object.hasOwn(settings, name) || which(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/** True when the stage must begin anew for what is different. */
export function beginsAnew(before: State, after: State): boolean {
  return Object.entries(settings).some(
    ([name, { begins }]) => begins === 'stage' && before.get(name) !== after.get(name),
  );
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
