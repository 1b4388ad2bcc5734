import { constructed } from './constructed.ts';
import { firstRules } from './first-rules.ts';

/** Rules of the light-DOM form as they win over those of the host, as one rule. */
export const layered = (rules: string): string =>
  `@layer login-widget {${rules.replaceAll(';', ' !important;')}}`;

/** The part of the sheet that the first step needs until an answer is awaited. */
export const firstSheetText = /* @__PURE__ */ layered(firstRules);

/** The sheet of all forms, as far as the first step needs it. */
export const formSheet = constructed(firstSheetText);

/**
 * Styles the forms below `root`, once.
 *
 * @param prototype Is asked, since a form of the page may bear the name, and stand for the property of the document.
 */
export function adoptFirstSheet(root: Node, prototype: DocumentOrShadowRoot): void {
  const sheets = Reflect.get(prototype, 'adoptedStyleSheets', root);
  if (!sheets.includes(formSheet())) sheets.push(formSheet());
}
