import { brandSheets, declarationsOf } from '../../brands/brand-sheets.ts';
import type { State } from './read-state.ts';
import { themeTokens } from './theme-tokens.ts';

const PREFIX = '--login-widget-';

/**
 * The style sheet that a host page would have: a worked brand to begin with, then single tokens.
 *
 * @param brand Of the page, where none is chosen.
 * @returns Nothing without a brand or a token.
 */
export function themeSheet(state: State, brand = ''): string {
  const declarations = new Map(declarationsOf(brandSheets[state.get('brand') ?? brand] ?? ''));
  for (const { name, setting, unit } of themeTokens) {
    const value = state.get(setting ?? name);
    if (value !== undefined) declarations.set(PREFIX + name, `${value}${unit ?? ''}`);
  }
  if (declarations.size === 0) return '';
  const lines = Array.from(declarations, ([property, value]) => `  ${property}: ${value};\n`);
  return `login-widget {\n${lines.join('')}}\n`;
}
