import { firstEnglish } from './first-english.ts';
import { languagesLike } from './languages-like.ts';

/** The nearest language there is, with the texts of the first step. */
export const findFirstLanguage = languagesLike(firstEnglish);
