import { firstSheetText } from './first-sheet.ts';
import { frameSheetText } from './frame-sheet.ts';

/** As tight as a style element in a page should be. */
const tight = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim();

/** What the instant markup looks like: the sheets that come with the script, as far as the first step needs. */
export const instantStyles = {
  /** Of the card, in the shadow root. */
  frame: tight(frameSheetText),
  /** Of the form, in the page or in whatever shadow root the element stands in. */
  form: tight(firstSheetText),
};

/**
 * Allow {@link instantStyles}, in this order, in a page's `style-src` (CSP Level 3, §2.3.1). A test keeps
 * them true.
 */
export const instantStyleHashes: readonly string[] = [
  'sha256-2CqdVUDDE7My11hiwnPiBCCFEEu8+Zlz0zC72WM2dGA=',
  'sha256-pM2iFrDTaLM7VlKJxrymbuxwwzAHMy/ehVjEz1pG3bE=',
];
