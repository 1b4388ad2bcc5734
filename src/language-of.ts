/** What the nearest `lang` around an element says; empty when there is none. */
export function languageOf(element: Element): string {
  const around = element.closest('[lang]');
  if (around) return around.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}
