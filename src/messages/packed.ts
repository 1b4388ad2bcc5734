import { version } from '../version.ts';
import type { FirstMessages, Messages } from './messages.ts';

type Table = Readonly<Record<string, unknown>>;

/** Languages differ in how many forms a plural has, so its text is a table of its own. */
const isPlural = (texts: Table) => 'other' in texts;

/**
 * All texts of a language in one, without their names: the version, since the next one may have another
 * order; the plural rules that the language uses; then a line for each text, in the order of English, with a
 * tab between the forms of a plural.
 */
export function pack(messages: Messages, english: Messages): string {
  const rules: string[] = [];
  const lines = (like: Table, texts: Table): string[] =>
    Object.keys(like).flatMap((key) => {
      const [expected, text] = [like[key] as Table | string, texts[key] as Table & string];
      if (typeof expected === 'string') return text;
      if (!isPlural(expected)) return lines(expected, text);
      rules.push(...Object.keys(text).filter((rule) => !rules.includes(rule)));
      return [rules.map((rule) => text[rule as never] ?? '').join('\t')];
    });
  const packed = lines(english as unknown as Table, messages as unknown as Table);
  return [version, rules.join('\t'), ...packed].join('\n');
}

/**
 * The texts again; none for another version than this one, so that English stands in.
 *
 * @param english What it was packed by, or the beginning of that.
 * @param onOther Told the other version.
 */
export function unpack<Texts extends FirstMessages>(
  packed: string,
  english: Texts,
  onOther?: (version: string | undefined) => void,
): Partial<Texts> {
  const [packedBy, rules = '', ...lines] = packed.split('\n');
  if (packedBy !== version) {
    onOther?.(packedBy);
    return {};
  }
  const read = (like: Table | string): unknown => {
    if (typeof like === 'string') return lines.shift();
    const forms = isPlural(like) && lines.shift()?.split('\t');
    const entries = forms
      ? rules.split('\t').map((rule, at) => [rule, forms[at]] as const)
      : Object.entries(like).map(([key, text]) => [key, read(text as Table | string)] as const);
    // A form that a language does without is no text.
    return Object.fromEntries(entries.filter(([, text]) => text));
  };
  return read(english as unknown as Table) as Texts;
}
