/**
 * A sheet that is constructed when it is first asked for, so that its module may be imported where there is no
 * DOM; it needs no permission from a strict CSP.
 */
export function constructed(text: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    return sheet;
  };
}
