import { firstRules } from './first-rules.ts';
import { adoptFirstSheet, formSheet, layered } from './first-sheet.ts';
import { furtherRules, movements } from './further-rules.ts';
import { pictures } from './pictures.ts';

/** The style sheet of the light-DOM form, for hosts that link it instead. */
export const formSheetText = movements + pictures + layered(firstRules + furtherRules);

let whole = false;

/** Styles the forms below `root`, once, for every step. */
export function adoptFormSheet(root: Node): void {
  if (!whole) formSheet().replaceSync(formSheetText);
  whole = true;
  adoptFirstSheet(root);
}
