import type { ReadableType } from './identifier.ts';
import type { Properties } from './options.ts';

/** What the first step is shown by. */
export type FirstProperties = Pick<
  Properties,
  | 'identifier'
  | 'identifierTypes'
  | 'remember'
  | 'guest'
  | 'supportHref'
  | 'supportLabel'
  | 'headingLevel'
  | 'disabled'
  | 'messages'
>;

export const firstDefaults: FirstProperties = {
  identifier: '',
  identifierTypes: 'email phone username',
  remember: false,
  guest: false,
  supportHref: null,
  supportLabel: null,
  headingLevel: 2,
  disabled: false,
  messages: {},
};

/** What a host has taken away, or does not know yet, has its default: null and undefined are no values. */
export function withDefaults<Given extends object>(
  defaults: Given,
  raw: { readonly [Name in keyof Given]?: unknown },
): Given {
  const entries = Object.entries(defaults).map(([name, fallback]: [string, unknown]) => [
    name,
    raw[name as keyof Given] ?? fallback,
  ]);
  return Object.fromEntries(entries) as Given;
}

/** The attribute of a property: its name in kebab case. */
export const attributeOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the first step looks like: what is missing or unknown has its default. */
export interface Looks {
  readonly identifierTypes: readonly ReadableType[];
  readonly remember: boolean;
  readonly guest: boolean;
  /** Where help is, as the host says it. */
  readonly support: { readonly href: string; readonly label: string | null } | null;
  readonly headingLevel: number;
}

const TYPES: readonly ReadableType[] = ['email', 'phone', 'username', 'exact-username'];

/** Needs no page, so that a server knows it, too. */
export function readLooks(raw: FirstProperties): Looks {
  const { supportHref: href, supportLabel: label } = raw;
  const types = TYPES.filter((type) => raw.identifierTypes.split(/[\s,]+/).includes(type));
  const level = Math.trunc(raw.headingLevel);
  // Only its scheme matters: a path has that of any page.
  const helps = href && address(href, 'https://page.invalid', /^(https?|mailto|tel):$/);
  return {
    identifierTypes: types.length > 0 ? types : TYPES.slice(0, 3),
    remember: raw.remember,
    guest: raw.guest,
    support: helps ? { href, label } : null,
    headingLevel: level >= 1 && level <= 6 ? level : firstDefaults.headingLevel,
  };
}

/** @returns null where it is none, or of another protocol. */
export function address(text: string, base: string, protocols: RegExp): URL | null {
  const url = URL.parse(text, base);
  return url && protocols.test(url.protocol) ? url : null;
}
