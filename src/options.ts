import type { PropertyDeclaration } from 'lit';
import type { LoginBackend } from './backend/login-backend.ts';
import type { Looks } from './first-options.ts';
import { address, attributeOf, firstDefaults, readLooks } from './first-options.ts';
import type { Wording } from './messages/messages.ts';

/** What the host sets, by attribute or property. */
export interface Properties {
  /** Root of the wire contract: a path on this origin or an absolute address. */
  backend: string;
  /** Where to go after sign-in: on this origin, or on one of `allowedOrigins`. Without it the page stays. */
  returnTo: string | null;
  /** How single sign-on opens. Where a popup is blocked it becomes the page. */
  redirect: 'page' | 'popup';
  /** `join` is compact, for a column beside a meeting. */
  mode: 'page' | 'join';
  /** Which product asks; sent along with discovery. */
  surface: string | null;
  /** What stands in the first field at the start. Never overwrites what somebody has typed. */
  identifier: string;
  /**
   * What may be typed, one or more of `email`, `phone`, `username` and `exact-username`. With the last, spaces at both
   * ends of a user name count.
   */
  identifierTypes: string;
  /** Goes on with `identifier` by itself, once per visit; never after Back or a return. */
  autoContinue: boolean;
  /** Offers to remember the identifier in this browser. Nothing is stored otherwise. */
  remember: boolean;
  /** Offers to join as guest; your page does the rest. */
  guest: boolean;
  /** Asks for passwords and PINs also while a page of another origin shows this one in a frame. */
  allowFramed: boolean;
  /** A link to the support desk, in every step: a path, `https:`, `mailto:` or `tel:`. */
  supportHref: string | null;
  /** What that link says, instead of “Contact support”. */
  supportLabel: string | null;
  /** Level of the heading among those of your page, 1 to 6. */
  headingLevel: number;
  /** `auto` follows the `color-scheme` of your page, else the system. */
  theme: 'light' | 'dark' | 'auto';
  /** Makes the whole element inert. */
  disabled: boolean;
  /** Another backend than the REST one. */
  client: LoginBackend | null;
  /** Your own wording, text by text. */
  messages: Wording;
  /** Origins, beside those of page and backend, that the browser may be sent to. */
  allowedOrigins: readonly string[];
}

export const defaults: Properties = {
  ...firstDefaults,
  backend: '/login/v1',
  returnTo: null,
  redirect: 'page',
  mode: 'page',
  surface: null,
  autoContinue: false,
  allowFramed: false,
  theme: 'auto',
  client: null,
  allowedOrigins: [],
};

/** What no text can say. */
const UNWRITTEN = ['client', 'messages', 'allowedOrigins'] as const;
type Unwritten = (typeof UNWRITTEN)[number];

/** Each with its attribute, and the type of its default. */
export const properties = Object.fromEntries(
  Object.entries(defaults).map(([name, fallback]: [string, unknown]) => {
    const written = !(UNWRITTEN as readonly string[]).includes(name);
    return [name, { attribute: written && attributeOf(name), type: fallback?.constructor }];
  }),
) as Readonly<Record<keyof Properties, PropertyDeclaration>>;

type Kebab<Name extends string> = Name extends `${infer First}${infer More}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<More>}`
  : '';

/** Each property by the attribute that sets it. */
export type ByAttribute = {
  readonly [Name in Exclude<keyof Properties, Unwritten> as Kebab<Name>]: Properties[Name];
};

/** The properties after checking. */
export interface Options extends Looks {
  /** Absolute address of the contract's root. Null: the host's value is none. */
  readonly backend: string | null;
  readonly redirect: 'page' | 'popup';
  readonly surface: string | undefined;
  /** Where the browser may be sent. */
  readonly origins: ReadonlySet<string>;
}

/** @param page Address of the page, against which relative ones are resolved. */
export function readOptions(raw: Properties, page: string): Options {
  const backend = address(raw.backend, page, /^https?:$/);
  const origins = [new URL(page).origin, ...raw.allowedOrigins];
  return {
    ...readLooks(raw),
    backend: backend && `${backend.origin}${backend.pathname.replace(/\/+$/, '')}`,
    redirect: raw.redirect === 'popup' ? 'popup' : 'page',
    // As long as the contract takes; a longer one must not cost the sign-in.
    surface: raw.surface?.slice(0, 40),
    origins: new Set(backend ? [...origins, backend.origin] : origins),
  };
}
