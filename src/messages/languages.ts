import { version } from '../version.ts';
import { en } from './en.ts';
import { languagesLike } from './languages-like.ts';

/** The nearest language there is, with all its texts. */
export const findLanguage = languagesLike(en, (other = '') => {
  console.warn(`login-widget ${version}: this language is for version ${other}.`);
});
