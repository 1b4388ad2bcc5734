/** True when this page is shown inside another one. */
export function isFramed(): boolean {
  return window.top !== window;
}

/**
 * True when a page of another origin shows this one: it may lie about where a person types her secret
 * (clickjacking, OWASP ASVS 5.0 §3.4.6). Knows nothing of frames that the page itself shows.
 */
export function isFramedByOthers(): boolean {
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      if (view.parent.location.origin !== location.origin) return true;
    }
    return false;
  } catch {
    // Only another origin keeps its address to itself.
    return true;
  }
}
