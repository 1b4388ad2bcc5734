/** How many tests came to which end. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Readonly<Counts> = { passed: 0, failed: 0, skipped: 0 };

export function sum(all: readonly Readonly<Counts>[]): Counts {
  const total = { ...none };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

export function isCounts(value: unknown): value is Counts {
  return (
    typeof value === 'object' && value !== null && Object.keys(none).every((key) => key in value)
  );
}

/** For people and build servers alike. */
export function inWords({ passed, failed, skipped }: Readonly<Counts>): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
