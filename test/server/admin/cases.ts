import type { Demo } from '../../support/demo.ts';

/** Tests inside of a `describe`, against a demo that is up when they run. */
export type Cases = (demo: () => Demo) => void;
