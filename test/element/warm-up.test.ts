/** In a page of its own: what is made ready is so for all elements. */
import { expect } from '@open-wc/testing';
import { decision, Harness } from './harness.ts';

/** Resolves when the browser has had nothing else to do. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in self) requestIdleCallback(() => setTimeout(resolve));
    else setTimeout(resolve, 100);
  });

/** Notes whether passwords were laid out when somebody asked, and how high the element was. */
function watchLayout() {
  const { getBoundingClientRect } = Element.prototype;
  const seen: (readonly [boolean, number])[] = [];
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const password = this.querySelector<HTMLInputElement>('input[type=password]');
    if (password) {
      const { offsetHeight: height = 0 } = this.closest<HTMLElement>('login-widget') ?? {};
      seen.push([password.offsetHeight > 0, height]);
    }
    return getBoundingClientRect.call(this);
  };
  const stop = () => {
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
  };
  return { seen, stop };
}

describe('the next step', () => {
  it('is made ready while a person types, and nobody notices', async () => {
    const { seen, stop } = watchLayout();
    const walk = await Harness.mount({ discover: decision({ type: 'password' }) });
    const { element, identifier, events, backend } = walk;
    identifier.focus();
    identifier.value = 'ada@example.com';
    identifier.setSelectionRange(1, 2);
    const before = element.innerHTML;
    await idle();
    stop();
    // Laid out, and the element did not grow for it.
    expect(seen).to.deep.equal([[true, element.offsetHeight]]);
    expect(events).to.deep.equal([]);
    expect(backend.calls).to.deep.equal([]);
    expect(element.innerHTML).to.equal(before);
    expect(document.querySelector('input[type=password]')).to.equal(null);
    expect(document.activeElement).to.equal(identifier);
    const { value, selectionStart, selectionEnd } = identifier;
    expect([value, selectionStart, selectionEnd]).to.deep.equal(['ada@example.com', 1, 2]);

    let templates = 0;
    const create = Document.prototype.createElement;
    Document.prototype.createElement = function (this: Document, name: string) {
      if (name === 'template') templates += 1;
      return create.call(this, name);
    } as typeof create;
    try {
      await walk.identify('ada@example.com');
    } finally {
      Document.prototype.createElement = create;
    }
    expect(element.step).to.equal('password');
    expect(templates).to.equal(0);
  });
});
