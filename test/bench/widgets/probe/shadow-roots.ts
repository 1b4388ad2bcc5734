/** The document and every shadow root in it, open or closed, as far as they are known yet. */
const roots = new Set<Document | ShadowRoot>([document]);

/** Remembers each shadow root that a script attaches. Must run before any script of the page. */
export function watchShadowRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.add(root);
    return root;
  };
}

export function allRoots(): ReadonlySet<Document | ShadowRoot> {
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      // Declarative ones are attached by nobody.
      if (shadowRoot) roots.add(shadowRoot);
    }
  }
  return roots;
}

/** What is seen at a point of the viewport, within shadow roots as well. */
export function deepElementFromPoint(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const root = [...roots].find((each) => 'host' in each && each.host === element);
    const inner = root?.elementFromPoint(x, y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}
