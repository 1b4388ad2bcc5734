import type { ByAttribute } from './options.ts';

/** What is written for a value: frameworks that set attributes take numbers as text, too. */
type Written<Value> = Value extends number ? number | `${number}` : NonNullable<Value>;

/** The attributes of the element, by their own names; all may be left out. */
export type Attributes = {
  [Name in keyof ByAttribute]?: Written<ByAttribute[Name]> | undefined;
};

/** Attributes that every element has, and that mean something here. */
export interface CommonAttributes {
  /** Focuses the first field when the page has loaded. */
  autofocus: boolean;
  /** The language, BCP 47, here or on any ancestor. */
  lang: string;
}
