/**
 * True when the browser comes back from single sign-on, or by the link of an invitation: then the
 * element has something to finish, and the page must show it. Ask before the element's script runs, which
 * takes its parameters out of the address.
 */
export function isArrival(address: string): boolean {
  const { searchParams, hash } = new URL(address);
  return searchParams.has('login') || new URLSearchParams(hash.slice(1)).has('activation');
}
