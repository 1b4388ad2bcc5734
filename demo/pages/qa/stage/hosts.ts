/** A page around the element. */
export interface HostPage {
  readonly label: string;
  /** Its own brand, unless one is chosen. */
  readonly brand?: string;
  /** Attributes of the element on such a page. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Opens no windows, and goes nowhere by itself: an app takes redirects over. */
  readonly closed?: true;
}

/** Pages that the element is tried on. What a server must say for them is in demo/server/page-policy.ts. */
export const hosts: Readonly<Record<string, HostPage>> = {
  portal: { label: 'portal', brand: 'portal' },
  join: { label: 'join page', brand: 'meetings', attributes: { mode: 'join', guest: '' } },
  hostile: { label: 'hostile style sheets' },
  strict: { label: 'strict policy (scripts only)' },
  framed: { label: 'inside another site' },
  webview: { label: 'app without popups', closed: true },
};
