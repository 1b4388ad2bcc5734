import { texts } from './add-language.ts';
import { en } from './en.ts';
import type { Messages, Wording } from './messages.ts';
import { withWording } from './messages.ts';
import { unpack } from './packed.ts';

/** What a person reads, and how. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Where the page may have another one: `rtl` in such languages, `ltr` for English in their place. */
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly messages: Messages;
}

const english: Language = { tag: 'en', direction: undefined, messages: en };

/** Scripts that are written from right to left. */
const RTL = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

/**
 * The nearest language there is: `de-AT` is told in German, `zh-TW` in traditional characters, what is not
 * there in English. Safe for any text.
 */
export function findLanguage(tag: string): Language {
  const { language, script, region } = maximized(tag);
  // Whoever reads English of whatever country has her own numbers and lists.
  if (language === 'en') return { ...english, tag };
  // Portuguese of whatever country but Brazil is that of Portugal, and so on; any kind is better than none.
  const candidates = [tag, `${language}-${region}`, `${language}-${script}`, language];
  const other = [...texts.keys()].find((each) => language && each.startsWith(`${language}-`));
  const found = [...candidates, `${language}-${language}`, other ?? '']
    .map((each) => textsOf(each.toLowerCase()))
    .find(Boolean);
  if (!found) return language ? { ...english, direction: 'ltr' } : english;
  return {
    tag,
    direction: RTL.includes(script) ? 'rtl' : undefined,
    messages: withWording(en, found),
  };
}

/** Unpacks a language when it is first read. */
function textsOf(tag: string): Wording | undefined {
  const found = texts.get(tag);
  if (typeof found !== 'string') return found;
  const unpacked = unpack(found);
  texts.set(tag, unpacked);
  return unpacked;
}

/** Norwegian has two written languages, and one name for both. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

function maximized(tag: string) {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
    return { language: ALIASES[language] ?? language, script, region };
  } catch {
    return { language: '', script: '', region: '' };
  }
}
