import type { CallName, Refusal } from '../../support/browser-suite-answers.ts';
import type { Cell, Fields } from './cells.ts';

/** Milliseconds until a cell counts as never reached; a busy machine is slow. */
const PATIENCE = 30_000;
const BUSY = ['discovering', 'verifying', 'returning'];

/** By the numbers in the addresses of their backends. */
const stages: Stage[] = [];
const BACKEND = /\/nowhere\/(\d+)\/(.*)$/;
window.fetch = (url) => {
  const [, number, call] = BACKEND.exec(String(url as string)) ?? [];
  const stage = stages[Number(number)];
  return stage ? stage.answer(call as CallName) : Promise.reject(new TypeError('nobody is there'));
};
// In a frame SSO opens a window; blocked, it would go by this page as it does elsewhere.
window.open = () => null;

/**
 * Brings an element to what a cell is about: a person fills in and submits, the element asks its backend as
 * ever, only that answers come from the cell instead of the network.
 */
export class Stage {
  readonly #place: Element;
  readonly #element = document.createElement('login-widget');
  #cell: Cell = { step: 'identify' };

  constructor(place: Element) {
    this.#place = place;
    this.#element.backend = `/nowhere/${String(stages.push(this) - 1)}`;
  }

  /** @throws When the element does not get there. */
  async show(cell: Cell): Promise<void> {
    const element = this.#element;
    this.#cell = cell;
    // The element takes it away again.
    if (cell.query) history.replaceState(null, '', `?${cell.query}`);
    for (const [name, value] of Object.entries(cell.attributes ?? {})) {
      element.setAttribute(name, value);
    }
    element.addEventListener('login-redirect', (event) => {
      if (event.detail.target === cell.hostLeaves) event.preventDefault();
    });
    this.#place.append(element);
    await this.#settled();
    for (const fields of cell.forms ?? []) {
      this.#fill(fields);
      this.#press('[type=submit]');
      await this.#settled();
    }
    this.#fill(cell.fill ?? {});
    if (cell.press) this.#press(cell.press);
    await this.#settled();
    if (element.step !== cell.step) throw new Error(`${element.step} instead of ${cell.step}`);
    if (cell.pretend) this.#mark(cell.pretend);
  }

  /** An answer to a call; one that the cell does not know never comes. */
  answer(call: CallName): Promise<Response> {
    const answer = this.#cell.answers?.[call] as object | undefined;
    if (!answer) return new Promise(() => undefined);
    const { status = 200, problem = answer } = 'problem' in answer ? (answer as Refusal) : {};
    return Promise.resolve(new Response(JSON.stringify(problem), { status }));
  }

  /** For whoever can make it look so; a page cannot. */
  #mark(state: string): void {
    const element = this.#element;
    for (const root of [element, element.shadowRoot]) {
      for (const control of root?.querySelectorAll('a, button, input, select') ?? []) {
        control.setAttribute('data-pretend', state);
      }
    }
  }

  #fill(fields: Fields): void {
    for (const [name, value] of Object.entries(fields)) {
      const found = [...this.#element.querySelectorAll<HTMLInputElement>(`form [name="${name}"]`)];
      if (found.length === 0) throw new Error(`There is no field ${name}.`);
      found.forEach((field, index) => {
        field.value = typeof value === 'string' ? value : (value[index] ?? '');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
  }

  #press(selector: string): void {
    const button = this.#element.querySelector<HTMLButtonElement>(selector);
    if (!button) throw new Error(`There is no button ${selector}.`);
    button.click();
  }

  /** Until nothing is awaited any more, except by a cell that shows just that. */
  async #settled(): Promise<void> {
    const element = this.#element;
    const deadline = performance.now() + PATIENCE;
    do {
      if (performance.now() > deadline) throw new Error(`still ${element.step}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await element.updateComplete;
    } while (BUSY.includes(element.step) && element.step !== this.#cell.step);
  }
}
