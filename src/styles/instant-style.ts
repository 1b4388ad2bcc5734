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
  'sha256-53p/rtnLwVWrjP+15y+ssJDSmw3yTC8jNPPN8ta0dig=',
  'sha256-gqU6F71s4mehsmCHe+6VY/96Ce10rE7KW7/PsPlpo0E=',
];
