import { steps } from '../recipes/steps.ts';

/** One live element: a heading, and the settings of its stage. */
export interface Cell {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}
export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** What a gallery shows; all of it stands in the address. */
export interface Choice {
  readonly show: 'themes' | 'languages';
  readonly step: string;
  readonly lang: string;
  /** CSS pixels. */
  readonly width: number;
}

/** Looks of the element: both schemes, and the worked brands. */
const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light: { scheme: 'light', theme: 'light' },
  dark: { scheme: 'dark', theme: 'dark' },
  portal: { brand: 'portal', scheme: 'light' },
  meetings: { brand: 'meetings', scheme: 'dark' },
  corporate: { brand: 'corporate', scheme: 'light' },
};

const WIDTHS = [360, 280, 480];

/** Reads the address; what it does not say well has its default. */
export function readChoice(address: string): Choice {
  const { searchParams } = new URL(address);
  const [step, lang] = [searchParams.get('step') ?? '', searchParams.get('lang') ?? ''];
  const width = Number(searchParams.get('width'));
  return {
    show: searchParams.get('show') === 'languages' ? 'languages' : 'themes',
    step: Object.hasOwn(steps, step) ? step : 'identify',
    lang: /^[A-Za-z-]{2,20}$/.test(lang) ? lang : 'en',
    width: WIDTHS.includes(width) ? width : 360,
  };
}

/** @param languages Tags of all that there are. */
export function rowsOf({ show, step, lang }: Choice, languages: readonly string[]): readonly Row[] {
  if (show === 'languages') {
    const cells = languages.map((tag) => ({ name: tag, settings: { step, lang: tag } }));
    return [{ name: step, cells }];
  }
  return Object.keys(steps).map((name) => ({
    name,
    cells: Object.entries(themes).map(([theme, look]) => ({
      name: theme,
      settings: { step: name, lang, ...look },
    })),
  }));
}
