/** Query parameter that names the page which waits for this return in another window. */
export const POPUP = 'login-popup';

/** True when something brought the browser here: a return from single sign-on, or an invitation. */
export function isArrival(address: string): boolean {
  const url = new URL(address);
  return url.searchParams.has('login') || fragment(url).has('activation');
}

/** What stands behind `#`, as parameters. */
export function fragment(url: URL): URLSearchParams {
  return new URLSearchParams(url.hash.slice(1));
}
