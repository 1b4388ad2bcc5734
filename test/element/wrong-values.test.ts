/** Whatever a host sets, the element is there: with a default where the value means nothing. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LoginWidget } from '../../src/element.ts';
import { renderInstantMarkup } from '../../src/instant.ts';
import { defaults, properties } from '../../src/options.ts';
import { decision, Harness } from './harness.ts';

const names = Object.entries(properties).flatMap(([name, declared]) => {
  const { attribute = name } = declared as { attribute?: string | false };
  return attribute === false ? [] : attribute;
});
const odd = ['', ' ', 'nonsense', '-1', '1e999', 'javascript:alert(1)', '//', '\u0000', '{{ x }}'];

/** Errors that nobody caught, while something is done. */
async function thrownBy(act: () => Promise<void>): Promise<unknown[]> {
  const thrown: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    thrown.push('reason' in event ? event.reason : event.message);
    event.preventDefault();
  };
  const types = ['error', 'unhandledrejection'] as const;
  for (const type of types) addEventListener(type, note);
  await act().catch((error: unknown) => thrown.push(error));
  for (const type of types) removeEventListener(type, note);
  return thrown;
}

const usable = (element: LoginWidget) =>
  element.querySelector('input[name=username]')?.checkVisibility() === true &&
  element.querySelector('[data-part=submit]')?.checkVisibility() === true;

describe('wrong values', () => {
  it('there are attributes to try', () => {
    expect(names.length).to.be.greaterThan(12);
  });

  for (const name of names) {
    it(`of ${name} leave the first step usable, and nothing is thrown`, async () => {
      for (const value of odd) {
        const element = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
        const thrown = await thrownBy(async () => {
          element.setAttribute(name, value);
          await element.updateComplete;
          expect(usable(element), JSON.stringify(value)).to.equal(true);
          element.removeAttribute(name);
          await element.updateComplete;
          expect(element.backend).to.equal('/login/v1');
        });
        expect(thrown, JSON.stringify(value)).to.deep.equal([]);
        expect(usable(element)).to.equal(true);
        const level = element.querySelector('[data-part=heading]')?.ariaLevel;
        expect(level).to.equal('2');
      }
    });
  }

  it('of properties, as frameworks set them while they know nothing yet, are as good as none', async () => {
    for (const name of Object.keys(properties)) {
      for (const value of [undefined, null]) {
        const element = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
        const thrown = await thrownBy(async () => {
          Reflect.set(element, name, value);
          await element.updateComplete;
        });
        expect(thrown, `${name} = ${value}`).to.deep.equal([]);
        expect(usable(element), `${name} = ${value}`).to.equal(true);
        expect(Reflect.get(element, name), name).to.deep.equal(Reflect.get(defaults, name));
        expect(element.querySelector('input')?.value, name).to.equal('');
      }
    }
  });

  it('of options of the instant markup are as good as none too', () => {
    const nothing = Object.fromEntries(Object.keys(properties).map((name) => [name, undefined]));
    expect(renderInstantMarkup(nothing as object)).to.equal(renderInstantMarkup());
  });

  it('a level of the heading that is none becomes one', async () => {
    const element = await fixture<LoginWidget>(html`<login-widget></login-widget>`);
    for (const [value, level] of [
      ['0', '2'],
      ['7', '2'],
      ['nonsense', '2'],
      ['3.9', '3'],
    ] as const) {
      element.setAttribute('heading-level', value);
      await element.updateComplete;
      expect(element.querySelector('[data-part=heading]')?.ariaLevel, value).to.equal(level);
    }
  });

  it('a backend that is no address says so by its code, instead of a blank box', async () => {
    const walk = await Harness.mount({ discover: decision({ type: 'password' }) });
    walk.element.client = null;
    walk.element.backend = 'javascript:0';
    await walk.element.updateComplete;
    await walk.identify('carol');
    await waitUntil(() => walk.problem !== '', 'A problem is told.');
    const [error] = walk.eventsNamed('login-error');
    expect(error).to.include({ code: 'configuration' });
  });
});
