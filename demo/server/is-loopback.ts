const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether an address, absolute, is one of this machine by name. */
export function isLoopback(url: string | URL): boolean {
  return LOOPBACK.test(new URL(url).hostname);
}
