import type { AxeResults, RunOptions } from 'axe-core';
import type { Tab } from '../support/browser-suite-tab.ts';
import type { Cell } from './cells.ts';
import { prefer } from './media.ts';

declare global {
  interface Window {
    axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What axe, and a look at the boxes, found wrong in one cell. */
export interface Seen {
  readonly violations: readonly string[];
  /** Width of what is there, beyond the column that it stands in. */
  readonly overflow: number;
}

/** Rules that hold at AA, and good practice; `target-size` is run only because its tag is named. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those that depend on colours and places. */
const LOOK = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

/** Looks at the element in one cell, with axe. */
export async function look(tab: Tab, cell: Cell): Promise<Seen> {
  if (cell.scheme !== 'forced') return tab.run(inPage, cell, RULES, LOOK);
  await prefer(tab, { 'forced-colors': 'active' });
  try {
    return await tab.run(inPage, cell, RULES, LOOK);
  } finally {
    await prefer(tab, {});
  }
}

async function inPage(
  { scheme, language, narrow, whole }: Cell,
  rules: string[],
  lookRules: string[],
): Promise<Seen> {
  if (!('axe' in window)) await import('/axe.js' as string);
  const { documentElement: html, body } = document;
  const widget = document.querySelector('login-widget');
  if (!widget) throw new Error('There is no element.');
  if (language !== 'en') await import(`/locales/${language}.js`);
  html.lang = language;
  html.dir = language === 'ar' ? 'rtl' : 'ltr';
  html.style.colorScheme = scheme === 'forced' ? 'light' : scheme;
  html.style.background = 'Canvas';
  body.style.inlineSize = narrow ? '320px' : 'auto';
  body.style.margin = '0';
  // What a person may set for herself (WCAG 1.4.12).
  const spacing =
    '* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-block-end: 2em }';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(narrow ? spacing : '');
  document.adoptedStyleSheets = [
    ...document.adoptedStyleSheets.filter((each) => !each.cssRules[0]?.cssText.startsWith('* {')),
    sheet,
  ];
  await widget.updateComplete;
  const { violations, incomplete } = await window.axe.run(widget, {
    runOnly: whole ? rules : { type: 'rule', values: lookRules },
    resultTypes: ['violations', 'incomplete'],
  });
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast');
  return {
    violations: [...violations, ...unsure].flatMap(({ id, nodes }) =>
      nodes.map(({ html: markup, failureSummary }) => `${id}: ${markup} ${failureSummary ?? ''}`),
    ),
    overflow: body.scrollWidth - body.clientWidth,
  };
}
