import type { CellGroup } from '../page/cells.ts';

export const themes = ['light', 'dark', 'forced'] as const;
export type Theme = (typeof themes)[number];

/** One image: the cells of a group in one of the ways in which they can be seen. */
export interface Sheet {
  readonly name: string;
  readonly cells: CellGroup;
  /** Of each cell's page, in CSS pixels. */
  readonly width: number;
  readonly language: 'en' | 'ar';
  readonly theme: Theme;
}

/** In an order in which one follows from the one before with little to do. */
export const sheets: readonly Sheet[] = [
  ...inEachLanguage('steps', [360, 1280], themes),
  // What people put in has no colour of its own.
  ...inEachLanguage('bad-input', [360], ['light']),
];

function inEachLanguage(
  cells: CellGroup,
  widths: readonly number[],
  wanted: readonly Theme[],
): Sheet[] {
  return (['en', 'ar'] as const).flatMap((language) =>
    widths.flatMap((width) =>
      wanted.map((theme) => {
        const direction = language === 'ar' ? 'rtl' : 'ltr';
        const name = [cells, theme, direction, String(width)].join('-');
        return { name, cells, width, language, theme };
      }),
    ),
  );
}
