import { constructed } from './constructed.ts';
import { firstRules } from './first-rules.ts';
import { tokens } from './theme.ts';

/** What stays the host's or the person's to change. */
const ordinary = `
[data-login-widget] {
  ${tokens}
  letter-spacing: normal; word-spacing: normal;
}
`;

/** Rules of the light-DOM form as they win over those of the host, as one rule. */
export const layered = (rules: string, before = ''): string =>
  `@layer login-widget {${before}${rules.replaceAll(';', ' !important;')}}`;

/** The part of the sheet that the first step needs until an answer is awaited. */
export const firstSheetText = /* @__PURE__ */ layered(firstRules, ordinary);

/** The sheet of all forms, as far as the first step needs it. */
export const formSheet = constructed(firstSheetText);

/** Styles the forms below `root`, once. */
export function adoptFirstSheet(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  // Asked of the class: a form of the page may bear the name, and stand for the property of the document.
  const { prototype } = root instanceof Document ? Document : ShadowRoot;
  const sheets = Reflect.get(prototype, 'adoptedStyleSheets', root);
  if (!sheets.includes(formSheet())) sheets.push(formSheet());
}
