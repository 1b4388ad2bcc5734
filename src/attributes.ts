import type { properties, Properties } from './options.ts';

type Declared = typeof properties;
type AttributeOf<Name extends keyof Properties> = Declared[Name] extends { attribute: infer Given }
  ? Extract<Given, string>
  : Name;

/** What is written for a value: frameworks that set attributes take numbers as text, too. */
type Written<Value> = Value extends number ? number | `${number}` : NonNullable<Value>;

/** The attributes of the element, by their own names; all may be left out. */
export type Attributes = {
  [Name in keyof Properties as AttributeOf<Name>]?: Written<Properties[Name]> | undefined;
};

/** Attributes that every element has, and that mean something here. */
export interface CommonAttributes {
  /** Focuses the first field when the page has loaded. */
  autofocus: boolean;
  /** The language, BCP 47, here or on any ancestor. */
  lang: string;
}
