/** True when nothing outside has the focus that `root` would take. */
export function mayFocus(root: Element): boolean {
  // Asked of the class: a form of the page may bear the name.
  const active = Reflect.get(Document.prototype, 'activeElement', document);
  if (!active || active.localName === 'body') return true;
  return active.contains(root) || root.contains(active);
}
