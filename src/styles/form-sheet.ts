import { adoptFirstSheet, firstSheetText, formSheet, layered } from './first-sheet.ts';
import { furtherRules } from './further-rules.ts';

const furtherSheetText = /* @__PURE__ */ layered(furtherRules);

/** The style sheet of the light-DOM form, for hosts that link it instead. */
export const formSheetText = firstSheetText + furtherSheetText;

let whole = false;

/** Styles the forms below `root`, once, for every step. */
export function adoptFormSheet(root: Node): void {
  if (!whole) formSheet().insertRule(furtherSheetText, 1);
  whole = true;
  if (root instanceof ShadowRoot) adoptFirstSheet(root, ShadowRoot.prototype);
  if (root instanceof Document) adoptFirstSheet(root, Document.prototype);
}
