/** In a page of its own: a template is made once for all elements. */
import { expect } from '@open-wc/testing';
import { decision, Harness } from './harness.ts';

describe('the next step', () => {
  it('is made ready while a person types, so that its answer needs no new template', async () => {
    const walk = await Harness.mount({ discover: decision({ type: 'password' }) });
    expect(document.querySelector('input[type=password]')).to.equal(null);
    await new Promise<void>((resolve) => {
      if ('requestIdleCallback' in self) requestIdleCallback(() => setTimeout(resolve));
      else setTimeout(resolve, 100);
    });
    expect(document.querySelector('input[type=password]')).to.equal(null);
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
    expect(walk.element.step).to.equal('password');
    expect(templates).to.equal(0);
  });
});
