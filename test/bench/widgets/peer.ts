/** A call that a peer's backend would answer. */
export interface StubCall {
  readonly url: URL;
}

export interface StubAnswer {
  /** 200 by default. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; `{}` by default. */
  readonly body?: unknown;
}

export type Stub = (call: StubCall) => StubAnswer;

/** One thing that is measured: a page with a sign-in form, and what answers it. */
export interface Peer {
  /** Its host is `<id>.localhost`. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'baseline' | 'peer' | 'ours';
  /** npm name of what is measured, at the version in packages/package-lock.json. */
  readonly package?: string;
  /** Where there is no such package. */
  readonly version?: string;
  /** What stands in the body. A function waits for packages and build. */
  readonly html: string | (() => Promise<string>);
  /** More markup for the head. */
  readonly head?: string;
  /** Source of a module that is bundled and loaded; packages and `./pages/` are found from it. */
  readonly entry?: string;
  /** Files and folders to serve: their paths in the page's origin, and where they come from. */
  readonly copies?: Readonly<Record<string, string>>;
  /** Of `copies`: compressed only when somebody asks, because there are many. */
  readonly lazyFolder?: string;
  /** More files, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Stubbed backend, by `METHOD /path`. */
  readonly routes?: Readonly<Record<string, Stub>>;
  /** What the stubs stand for, in words. */
  readonly stubbed: string;
  /** Enter in the first field leads to a password field, and that is timed. */
  readonly next?: boolean;
}
