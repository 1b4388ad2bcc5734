import { en } from './en.ts';
import { languagesLike } from './languages-like.ts';

/** The nearest language there is, with all its texts. */
export const findLanguage = languagesLike(en);
