import type { FirstProperties } from '../first-options.ts';
import { attributeOf, firstDefaults } from '../first-options.ts';

/**
 * What the attributes of a tag say of the first step, where there is no element yet to read them.
 *
 * @param attribute What an attribute says, by its name; null or undefined: it is not there.
 */
export function readProperties(
  attribute: (name: string) => string | null | undefined,
): Partial<FirstProperties> {
  const { messages: _, ...written } = firstDefaults;
  const read = Object.entries(written).flatMap(([name, fallback]) => {
    const text = attribute(attributeOf(name));
    if (typeof text !== 'string') return [];
    const type = typeof fallback;
    return [[name, type === 'boolean' || (type === 'number' ? Number(text) : text)]];
  });
  return Object.fromEntries(read) as Partial<FirstProperties>;
}
