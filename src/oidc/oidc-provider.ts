import type { Identifier } from '../machine/states.ts';

/** An OpenID provider that knows this page as a public client. */
export interface OidcProvider {
  /** The issuer identifier, letter by letter as the provider's metadata has it. */
  readonly issuer: string;
  /** Of a client without a secret: whoever reads the page reads it. */
  readonly clientId: string;
  /** Name of who signs in there, as people are told. */
  readonly organisation?: string | undefined;
  /** With `openid`. Default: `openid profile email`. */
  readonly scope?: string | undefined;
  /** Further parameters of the authorization request, such as the hint of a vendor; see `vendorHints`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** Decides where somebody signs in. Null: nowhere. */
export type FindProvider = (
  identifier: Identifier,
  signal: AbortSignal,
) => OidcProvider | null | Promise<OidcProvider | null>;

/**
 * Decides by the domain of an e-mail address.
 *
 * @param providers By domain, in lower case.
 * @param otherwise For all others, and for phone numbers and user names. Default: nowhere.
 */
export function byDomain(
  providers: Readonly<Record<string, OidcProvider>>,
  otherwise: OidcProvider | null = null,
): FindProvider {
  const known = new Map(Object.entries(providers));
  return (identifier) => known.get(domainOf(identifier) ?? '') ?? otherwise;
}

/** Of an e-mail address, in lower case. */
export function domainOf({ type, value }: Identifier): string | null {
  return type === 'email' ? value.slice(value.lastIndexOf('@') + 1).toLowerCase() : null;
}
