/** Query parameter that names the page which waits for this return in another window. */
export const POPUP = 'login-popup';

/** What stands behind `#`, as parameters. */
export function fragment(url: URL): URLSearchParams {
  return new URLSearchParams(url.hash.slice(1));
}
