/** Where the middle of some measurements lies, and how far they scatter. */
export interface Spread {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/**
 * By linear interpolation between neighbours (Hyndman and Fan 1996, type 7).
 *
 * @param part 0 to 1; 0.5 is the median
 * @returns NaN when there are no values
 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** @returns null when there are no values */
export function spread(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const [q1, middle, q3] = [0.25, 0.5, 0.75].map((part) => quantile(values, part));
  return { q1, median: middle, q3 } as Spread;
}
