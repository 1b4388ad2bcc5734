import { texts } from './add-language.ts';
import type { FirstMessages, Wording } from './messages.ts';
import { withWording } from './messages.ts';
import { unpack } from './packed.ts';

/** What a person reads, and how. */
export interface Language<Texts> {
  /** Tag, BCP 47. */
  readonly language: string;
  /** Where the page may have another one: `rtl` in such languages, `ltr` for English in their place. */
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly messages: Texts;
}

/** Scripts that are written from right to left; a page in a rarer one says so itself. */
const RTL = /Arab|Hebr|Thaa/;

/**
 * Finds the nearest language there is: `de-AT` is told in German, `zh-TW` in traditional characters, what is not
 * there in English. Safe for any text.
 *
 * @param english The texts in English: all of them, or those of the first step.
 * @param onOther Told the version that a language was made for, when it is another one.
 */
export function languagesLike<Texts extends FirstMessages>(
  english: Texts,
  onOther?: (version: string | undefined) => void,
): (tag: string) => Language<Texts> {
  const unpacked = new Map<string, Wording>();
  /** Unpacks a language when it is first read. */
  const textsOf = (tag: string): Wording => {
    const found = texts.get(tag) ?? {};
    if (typeof found !== 'string') return found;
    const read = unpacked.get(found) ?? unpack(found, english, onOther);
    unpacked.set(found, read);
    return read;
  };
  const plain = (language: string, direction?: 'ltr'): Language<Texts> => ({
    language,
    direction,
    messages: english,
  });
  return (tag) => {
    // Whoever reads English of whatever country has her own numbers. Nothing else is asked for it: what browsers
    // know of languages takes them 10 ms to load.
    if (/^(en(-[a-z]{2})?)?$/.test(tag.toLowerCase())) return plain(tag || 'en');
    const { language = '', script = '', region = '' } = maximized(tag);
    if (language === 'en') return plain(tag);
    // Norwegian has two written languages, and one name for both.
    const name = language.replace(/^n[no]$/, 'nb');
    // Portuguese of whatever country but Brazil is that of Portugal, and so on; any kind is better than none.
    const candidates = [tag, `${name}-${region}`, `${name}-${script}`, name, `${name}-${name}`];
    const others = [...texts.keys()].filter((each) => each.startsWith(`${name}-`));
    const found = [...candidates.map((each) => each.toLowerCase()), ...others].find((each) =>
      texts.has(each),
    );
    if (!found) return plain('en', language ? 'ltr' : undefined);
    const direction = RTL.test(script) ? 'rtl' : undefined;
    return { language: tag, direction, messages: withWording(english, textsOf(found)) };
  };
}

/** As complete as it can be, or nothing of it. */
function maximized(tag: string): Partial<Intl.Locale> {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return {};
  }
}
