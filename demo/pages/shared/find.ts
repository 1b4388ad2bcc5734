/**
 * The element of this page that `selector` means; its class says which one it must be.
 *
 * @throws Error when the markup has none: a mistake of the page, not of its visitor.
 */
export function find<Type extends HTMLElement>(
  selector: string,
  type: new () => Type,
  root: ParentNode = document,
): Type {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${type.name} "${selector}".`);
  return found;
}
