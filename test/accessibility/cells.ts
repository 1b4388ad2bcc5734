import type { BrowserName } from '../run/options.mjs';

/** How a page may look around the element. */
export interface Cell {
  readonly scheme: 'light' | 'dark' | 'forced';
  readonly language: 'en' | 'ar';
  /** A column of 320 px with the text spacing of WCAG 1.4.12, instead of room enough. */
  readonly narrow: boolean;
  /** All rules, not only those that go by the look: markup is the same in every scheme and width. */
  readonly whole: boolean;
}

const languages = ['en', 'ar'] as const;
const cells: readonly Cell[] = [
  { language: 'en', scheme: 'light', narrow: false, whole: false },
  ...languages.flatMap((language): readonly Cell[] => [
    { language, scheme: 'light', narrow: true, whole: true },
    { language, scheme: 'dark', narrow: true, whole: false },
    { language, scheme: 'forced', narrow: true, whole: false },
  ]),
];

/** Forced colours can be had without a person's settings in one engine; room enough is much the same in all. */
export function cellsFor(engine: BrowserName): readonly Cell[] {
  return cells.filter(({ scheme, narrow }) => {
    return engine === 'chromium' || (scheme !== 'forced' && narrow);
  });
}

export const nameOf = ({ scheme, language, narrow }: Cell): string =>
  [scheme, language, narrow ? '320 px' : 'wide'].join(', ');
