/** What stands in for lit in the scripts for pages does as lit does. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, LitElement, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import * as standIn from '../../build/small-lit.ts';

const lit = { html, nothing, render, keyed, LitElement };
type Lit = typeof lit;
const small = standIn as unknown as Lit;

/** What is to be shown, in the ways in which our views use templates. */
interface Scene {
  readonly text: string | undefined;
  readonly off: boolean;
  readonly kind: 0 | 1;
  readonly key: number;
  readonly items: readonly number[];
  readonly nested: boolean;
}

const few = fc.integer({ min: 0, max: 2 });
const scenes = fc.record<Scene>({
  text: fc.option(fc.constantFrom('', 'one', '<b>&"'), { nil: undefined }),
  off: fc.boolean(),
  kind: fc.constantFrom(0, 1),
  key: few,
  items: fc.array(few, { maxLength: 3 }),
  nested: fc.boolean(),
});

/** Shows scenes one after the other, and tells of each what is there, and which nodes stayed. */
function play({ html, nothing, render, keyed }: Lit, all: readonly Scene[]): string[] {
  const container = document.createElement('div');
  container.append('before');
  const known = new Map<Node, number>();
  let clicks = 0;
  const button = (item: number) =>
    html`<button type="button" data-item=${item} @click=${() => (clicks += item)}></button>`;
  const field = (text: string | undefined) =>
    html`<label class=${'two words'} title=${text ?? nothing} .textContent=${text}></label>
      <input name="field" autocomplete="off" data-bare />`;
  return all.map(({ text, off, kind, key, items, nested }) => {
    const inner = html`${text ? html`<p .textContent=${text}></p>` : nothing}${
      kind ? field(text) : html`<i></i>`
    }`;
    const view = html`<div ?hidden=${off}>${nested ? inner : nothing}</div>
      <ul>
        ${items.map(button)}
      </ul>
      ${keyed(key, html`<em lang=${off ? nothing : 'en'}>${kind ? inner : nothing}</em>`)}
      <hr />`;
    render(kind && off ? [view, field(text)] : [view], container);
    for (const each of container.querySelectorAll('button')) each.click();
    const nodes = [...container.querySelectorAll('*')].map((node) => {
      known.set(node, known.get(node) ?? known.size);
      return known.get(node);
    });
    return `${written(container)} ${nodes.join()} ${String(clicks)}`;
  });
}

/** Without comments and white space, of which each makes its own. */
const written = (element: Element) =>
  element.innerHTML.replace(/<!--.*?-->|\s+(?=<)/gs, '').replace(/>\s+/g, '>');

describe('what stands in for lit', () => {
  it('shows the same, by the same nodes, whatever follows upon what', () => {
    fc.assert(
      fc.property(fc.array(scenes, { minLength: 1, maxLength: 6 }), (all) => {
        expect(play(small, all)).to.deep.equal(play(lit, all));
      }),
      { numRuns: 300 },
    );
  });

  it('makes no markup of what it shows', () => {
    const container = document.createElement('div');
    const text = '<img src=x onerror=alert(1)>';
    small.render(small.html`<p title=${text} .textContent=${text}></p>`, container);
    const paragraph = container.querySelector('p');
    expect([paragraph?.title, paragraph?.textContent]).to.deep.equal([text, text]);
    expect(container.querySelector('img')).to.equal(null);
  });
});

let tags = 0;

/** An element by either library, not defined yet, and what happens in it. */
function prepare({ LitElement, html }: Lit) {
  const log: string[] = [];
  const tag = `small-lit-${String((tags += 1))}`;
  class Subject extends LitElement {
    static override readonly properties = {
      name: { attribute: 'name', type: String },
      isOn: { attribute: 'is-on', type: Boolean },
      size: { attribute: 'size', type: Number },
      data: { attribute: false },
    };
    declare name: unknown;
    declare isOn: unknown;
    declare size: unknown;
    declare data: unknown;
    fails = false;

    constructor() {
      super();
      this.name = 'default';
      this.addController({
        hostConnected: () => log.push('connected'),
        hostDisconnected: () => log.push('disconnected'),
      });
    }

    protected override createRenderRoot() {
      return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    }

    protected override willUpdate(): void {
      log.push(`update ${JSON.stringify([this.name, this.isOn, this.size, this.data])}`);
      this.data ??= 'data';
      if (this.fails) throw new Error('fails');
    }

    protected override render() {
      return html`<p .textContent=${this.name}></p>`;
    }
  }
  return { tag, log, Subject, define: () => customElements.define(tag, Subject) };
}
type Subject = InstanceType<ReturnType<typeof prepare>['Subject']>;

/** Tells in lines what an element does in a life. */
async function live(library: Lit): Promise<string[]> {
  const { tag, log, define } = prepare(library);
  const element = document.createElement(tag) as Subject;
  Object.assign(element, { data: 'early', other: 1 });
  element.setAttribute('size', '3');
  document.body.append(element);
  define();
  const done = async (what: string) => {
    await element.updateComplete.catch(() => log.push('failed'));
    const text = element.shadowRoot?.querySelector('p')?.textContent;
    log.push(
      `${what}: ${JSON.stringify([text, element.hasUpdated, Object.keys(element).includes('data')])}`,
    );
  };
  await done('upgraded');
  element.name = 'first';
  element.name = 'second';
  element.toggleAttribute('is-on', true);
  await done('set twice');
  element.name = 'second';
  element.size = Number.NaN;
  await done('set');
  element.size = Number.NaN;
  await done('set to the same');
  for (const name of ['is-on', 'size']) element.removeAttribute(name);
  element.data = null;
  await done('taken away');
  element.fails = true;
  element.requestUpdate();
  await done('fails');
  element.fails = false;
  element.name = 'again';
  await done('again');
  element.remove();
  document.body.append(element);
  element.remove();
  const other = document.createElement(tag) as Subject;
  other.name = 'not in the page';
  await Promise.resolve();
  document.body.append(other);
  await other.updateComplete;
  log.push(String(other.shadowRoot?.querySelector('p')?.textContent));
  other.remove();
  return log;
}

describe('the base class that stands in for that of lit', () => {
  // Lit tells the console once more of an update that failed, when the next one begins.
  it('reads, updates and fails as that does', async () => {
    const lives = await live(lit);
    expect(lives).to.include('again: ["again",true,false]');
    expect(await live(small)).to.deep.equal(lives);
  });
});
