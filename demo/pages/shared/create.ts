/**
 * Makes an element. Text is always text: nothing here reads markup, so it is safe for untrusted input and
 * needs no permission from a policy of trusted types.
 *
 * @param attributes A false one is left out, a true one is empty.
 */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}
