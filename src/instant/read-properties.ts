import type { PropertyDeclaration } from 'lit';
import type { Properties } from '../options.ts';
import { properties } from '../options.ts';

const conversions = new Map<unknown, (text: string) => string | number | boolean>([
  [Boolean, () => true],
  [Number, Number],
]);

/**
 * What the attributes of a tag say, where there is no element yet to read them.
 *
 * @param attribute What an attribute says, by its name in lower case; null or undefined: it is not there.
 */
export function readProperties(
  attribute: (name: string) => string | null | undefined,
): Partial<Properties> {
  const declared = Object.entries<PropertyDeclaration>(properties);
  const read = declared.flatMap(([property, { attribute: name = property, type }]) => {
    const text = name === false ? null : attribute(String(name).toLowerCase());
    return typeof text === 'string' ? [[property, (conversions.get(type) ?? String)(text)]] : [];
  });
  return Object.fromEntries(read) as Partial<Properties>;
}
