/** A use of a public property, up to its fallback. */
const USE = /var\(\s*(--login-widget-[a-z-]+)\s*,\s*/g;

/**
 * The public custom properties that style sheets use, each with what it falls back to at first. Private
 * properties in it are told by the public ones that they stand for.
 */
export function stylesOf(styles: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const publicNames = new Map<string, string>();
  for (const use of styles.matchAll(USE)) {
    const [text, name = ''] = use;
    const fallback = upToParenthesis(styles.slice(use.index + text.length));
    if (!found.has(name)) found.set(name, fallback);
    const [, alias] = /(--_[a-z-]+):\s*$/.exec(styles.slice(0, use.index)) ?? [];
    if (alias !== undefined) publicNames.set(alias, name);
  }
  const named = (text: string) =>
    text.replaceAll(/--_[a-z-]+/g, (alias) => publicNames.get(alias) ?? alias);
  return new Map(Array.from(found, ([name, fallback]) => [name, named(fallback)]));
}

/** The text before the parenthesis that closes one which is open. */
function upToParenthesis(text: string): string {
  let open = 1;
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    open += sign === '(' ? 1 : -1;
    if (open === 0) return text.slice(0, index).replaceAll(/\s+/g, ' ').trim();
  }
  throw new Error('A parenthesis is never closed.');
}
