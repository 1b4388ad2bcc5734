/** custom-elements.json says all that the element has, and nothing else. */
import { expect, fixture, html } from '@open-wc/testing';
import type { Manifest } from '../../build/manifest.ts';
import { elementOf } from '../../build/manifest.ts';
import { LoginWidget } from '../../src/element.ts';
import { inEveryStep } from '../cases/every-step.ts';
import { Harness } from './harness.ts';

/** Structure of the form that is nobody's business. */
const privateParts = ['intro', 'fields', 'rest', 'others', 'account-label'];
/** Follows the system where neither page nor host choose a scheme. */
const privateStates = ['system-scheme'];
/** What Lit asks for. */
const lifecycle =
  /^(constructor|createRenderRoot|render|(schedule|will)?[Uu]pdate|connected(Move)?Callback)$/;

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();
const inOrder = (list: Iterable<string>) => [...new Set(list)].sort();

describe('custom-elements.json', () => {
  let manifest: ReturnType<typeof elementOf>;
  before(async () => {
    const answer = await fetch('/dist/custom-elements.json');
    manifest = elementOf((await answer.json()) as Manifest);
  });

  it('has every attribute, with its property and default', async () => {
    const own = manifest.attributes.filter(({ fieldName }) => fieldName !== undefined);
    expect(names(own)).to.deep.equal([...LoginWidget.observedAttributes].sort());
    const fresh = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
    for (const { name, fieldName = '', type, default: fallback } of own) {
      const value: unknown = Reflect.get(fresh, fieldName);
      const expected = fallback ?? (type.text === 'boolean' ? 'false' : 'null');
      if (value !== '' || fallback !== undefined) {
        expect(JSON.stringify(value).replaceAll('"', "'"), name).to.equal(expected);
      }
      fresh.setAttribute(name, type.text === 'boolean' ? '' : '4');
      expect(Reflect.get(fresh, fieldName), name).to.be.oneOf([true, 4, '4']);
    }
  });

  it('has every property and method', async () => {
    const fresh = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
    const { prototype } = LoginWidget;
    const public_ = Object.getOwnPropertyNames(prototype).filter((name) => !lifecycle.test(name));
    expect(names(manifest.members)).to.deep.equal(inOrder(public_));
    for (const member of manifest.members) {
      const value: unknown = Reflect.get(fresh, member.name);
      expect(typeof value === 'function', member.name).to.equal(member.kind === 'method');
      if (member.kind !== 'field') continue;
      const setter = Object.getOwnPropertyDescriptor(prototype, member.name)?.set;
      expect(setter === undefined, member.name).to.equal(member.readonly === true);
    }
  });

  it('has every slot and part', async () => {
    const fresh = await fixture<LoginWidget>(
      html`<login-widget guest support-href="/help"></login-widget>`,
    );
    const all = (attribute: string) =>
      [...(fresh.shadowRoot?.querySelectorAll(`[${attribute}]`) ?? [])].map(
        (element) => element.getAttribute(attribute) ?? '',
      );
    const slots = [...(fresh.shadowRoot?.querySelectorAll('slot') ?? [])].map(({ name }) => name);
    expect(names(manifest.slots)).to.deep.equal(slots.filter((name) => name !== 'form').sort());
    expect(names(manifest.cssParts)).to.deep.equal(inOrder(all('part')));
  });

  it('has all that is in the form, and every state, in every step', async () => {
    const states = new Set<string>();
    const add = CustomStateSet.prototype.add;
    CustomStateSet.prototype.add = function (this: CustomStateSet, name: string) {
      states.add(name);
      return add.call(this, name);
    };
    const parts = new Set<string>();
    const note = ({ element }: Harness) => {
      for (const { dataset } of element.querySelectorAll<HTMLElement>('[data-part]')) {
        parts.add(dataset['part'] ?? '');
      }
    };
    try {
      await inEveryStep(note);
      note(await Harness.mount({}, html`<login-widget remember guest></login-widget>`));
    } finally {
      CustomStateSet.prototype.add = add;
    }
    expect(inOrder(parts)).to.deep.equal(inOrder([...names(manifest.dataParts), ...privateParts]));
    expect(inOrder(states)).to.deep.equal(
      inOrder([...names(manifest.cssStates), ...privateStates]),
    );
  });

  it('has every event, with its detail and whether it can be cancelled', async () => {
    const sent = new Map<string, CustomEvent>();
    await inEveryStep(({ events }) => {
      for (const event of events) sent.set(event.type, event);
    });
    const asked = await Harness.mount({}, html`<login-widget guest></login-widget>`);
    asked.button('Join as guest').click();
    for (const event of asked.events) sent.set(event.type, event);
    expect(names(manifest.events)).to.deep.equal(inOrder(sent.keys()));
    for (const { name, description, detail } of manifest.events) {
      const event = sent.get(name);
      expect(names(detail), name).to.deep.equal(Object.keys(event?.detail as object).sort());
      expect(event?.cancelable, name).to.equal(description.includes('Cancel it to '));
    }
  });
});
