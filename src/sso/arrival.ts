/**
 * True when something brought the browser here: a return from single sign-on, or an invitation. Also for a few other
 * addresses, where people then wait for the whole script.
 */
export const isArrival = ({ search, hash }: Pick<Location, 'search' | 'hash'>): boolean =>
  search.includes('login=') || hash.includes('activation=');
