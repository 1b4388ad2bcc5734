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

/** Scripts that are written from right to left. */
const RTL = /Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg/;

/**
 * Finds the nearest language there is: `de-AT` is told in German, `zh-TW` in traditional characters, what is not
 * there in English. Safe for any text.
 *
 * @param english The texts in English: all of them, or those of the first step.
 */
export function languagesLike<Texts extends FirstMessages>(
  english: Texts,
): (tag: string) => Language<Texts> {
  const unpacked = new Map<string, Wording>();
  /** Unpacks a language when it is first read. */
  const textsOf = (tag: string): Wording | undefined => {
    const found = texts.get(tag);
    if (typeof found !== 'string') return found;
    const read = unpacked.get(found) ?? unpack(found, english);
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
    if (/^(en(-[a-z]{2})?)?$/i.test(tag)) return plain(tag || 'en');
    const { language, script, region } = maximized(tag);
    if (language === 'en') return plain(tag);
    // Portuguese of whatever country but Brazil is that of Portugal, and so on; any kind is better than none.
    const candidates = [tag, `${language}-${region}`, `${language}-${script}`, language];
    const other = [...texts.keys()].find((each) => language && each.startsWith(`${language}-`));
    const found = [...candidates, `${language}-${language}`, other ?? '']
      .map((each) => textsOf(each.toLowerCase()))
      .find(Boolean);
    if (!found) return plain('en', language ? 'ltr' : undefined);
    const direction = RTL.test(script) ? 'rtl' : undefined;
    return { language: tag, direction, messages: withWording(english, found) };
  };
}

function maximized(tag: string) {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
    // Norwegian has two written languages, and one name for both.
    return { language: language.replace(/^n[no]$/, 'nb'), script, region };
  } catch {
    return { language: '', script: '', region: '' };
  }
}
