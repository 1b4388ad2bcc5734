/** No value takes the attribute away. An equal value stays as it is: `lang` and `dir` set anew restyle all that is below. */
export function set(element: Element, name: string, value?: string | false): void {
  if (!value) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Leaves equal text alone, which a live region would tell again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
