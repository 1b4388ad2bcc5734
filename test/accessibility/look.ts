import type { AxeResults, RunOptions } from 'axe-core';
import type { Tab } from '../support/browser-suite-tab.ts';
import type { Cell } from './cells.ts';
import { prefer } from './media.ts';

declare global {
  interface Window {
    axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What was found wrong in one cell. */
export interface Seen {
  /** By axe. */
  readonly violations: readonly string[];
  /** What has less than 7:1, though it is neither accent nor problem (WCAG 1.4.6, AAA). */
  readonly faint: readonly string[];
  /** CSS px by which something is wider than the column that it stands in. */
  readonly overflow: number;
}

/** Rules of level A and AA, and good practice; `target-size` is run only because its tag is named. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those that depend on colours and places. */
const LOOK = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

/** Looks at the element in one cell, with axe. */
export async function look(tab: Tab, cell: Cell): Promise<Seen> {
  const forced = cell.scheme === 'forced';
  if (forced) await prefer(tab, { 'forced-colors': 'active' });
  try {
    await tab.run(dress, cell);
    return await tab.run(inPage, cell.whole ? RULES : null, LOOK);
  } finally {
    if (forced) await prefer(tab, {});
  }
}

/** Makes the page what the cell says. @throws When the element does not take it. */
async function dress({ scheme, language, narrow }: Cell): Promise<void> {
  const { documentElement: html, body } = document;
  const widget = document.querySelector('login-widget');
  const frame = widget?.shadowRoot?.querySelector('[part=frame]');
  const label = widget?.querySelector('[role=heading]');
  if (!widget || !frame || !label) throw new Error('There is no element.');
  if (language !== 'en') await import(`/locales/${language}.js`);
  html.lang = language;
  html.dir = language === 'ar' ? 'rtl' : 'ltr';
  html.style.colorScheme = scheme === 'dark' ? 'dark' : 'light';
  html.style.background = 'Canvas';
  widget.setAttribute('theme', scheme === 'dark' ? 'dark' : 'light');
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
  // Colours that fade are looked at when they are there.
  for (const fading of document.getAnimations()) {
    if (fading instanceof CSSTransition) fading.finish();
  }
  const { colorScheme, direction } = getComputedStyle(frame);
  const is = [
    scheme === 'forced' || colorScheme === scheme,
    direction === html.dir,
    (getComputedStyle(label).letterSpacing === 'normal') !== narrow,
    matchMedia('(forced-colors: active)').matches === (scheme === 'forced'),
  ];
  if (is.includes(false)) {
    throw new Error(`${scheme}, ${language}: ${colorScheme}, ${direction}, ${is.join(', ')}`);
  }
}

/** @param rules Tags; null: only the rules that go by the look. */
async function inPage(rules: string[] | null, lookRules: string[]): Promise<Seen> {
  if (!('axe' in window)) await import('/axe.js' as string);
  const widget = document.querySelector('login-widget');
  if (!widget) throw new Error('There is no element.');
  const enhanced = 'color-contrast-enhanced';
  const { violations, incomplete } = await window.axe.run(widget, {
    runOnly: rules ?? { type: 'rule', values: [...lookRules, enhanced] },
    rules: { [enhanced]: { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  });
  const tell = (results: AxeResults['violations']) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast');
  const coloured = '[data-part=submit], [data-part=link], [role=alert] p, [aria-disabled=true]';
  const faint = violations
    .filter(({ id }) => id === enhanced)
    .flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().at(-1) ?? ''))
    .filter((css) => document.querySelector(css)?.matches(coloured) === false);
  return {
    violations: tell([...violations.filter(({ id }) => id !== enhanced), ...unsure]),
    faint,
    overflow: document.body.scrollWidth - document.body.clientWidth,
  };
}
