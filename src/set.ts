/** Null takes the attribute away. */
export function set(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Leaves equal text alone, which a live region would tell again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
