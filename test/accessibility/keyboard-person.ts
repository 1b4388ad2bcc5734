import assert from 'node:assert/strict';
import type { Step } from '../../src/machine/states.ts';
import type { Keys, Tab } from '../support/browser-suite-tab.ts';
import type { Focus } from './focus.ts';
import { focusOf } from './focus.ts';

/** Presses of Tab after which somebody has gone round. */
const ROUND = 20;
/** CSS px of a ring, and its contrast (WCAG 2.4.13, 1.4.11). */
const RING = { width: 2, contrast: 3 };

/** Somebody who has a keyboard and nothing else; every stop on her way must show where she is. */
export class KeyboardPerson {
  readonly #tab: Tab;
  /** Stops on the way so far. */
  stops = 0;

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  /** Presses Tab until something has the focus. @param name What it is called. */
  async tabTo(name: string, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    while (passed.length < ROUND) {
      const { name: reached } = await this.stop(keys);
      if (reached === name) return;
      passed.push(reached ?? '–');
    }
    assert.fail(`"${name}" can't be reached by Tab, only ${passed.join(', ')}.`);
  }

  /** One press of Tab; where it leads must be seen. */
  async stop(keys: 'Tab' | 'Shift+Tab'): Promise<Focus> {
    await this.#tab.press(keys);
    const focus = await focusOf(this.#tab);
    if (focus.inside) {
      this.stops += 1;
      const { name, ring, uncovered } = focus;
      const complaint = `${name ?? ''}: a ring of ${String(ring.width)} px at ${ring.contrast.toFixed(1)}:1`;
      assert.ok(ring.width >= RING.width && ring.contrast >= RING.contrast, complaint);
      assert.ok(uncovered, `${name ?? ''} is covered.`);
    }
    return focus;
  }

  type(text: string): Promise<void> {
    return this.#tab.type(text);
  }

  press(keys: Keys): Promise<void> {
    return this.#tab.press(keys);
  }

  /** Until a step is there; the focus must be in it. @param name What must have the focus. */
  async comesTo(step: Step, name: string): Promise<void> {
    await this.#tab.until(
      (wanted) => document.querySelector('login-widget')?.step === wanted,
      step,
    );
    await this.finds(name);
  }

  /** Until something has the focus by itself. */
  async finds(name: string): Promise<void> {
    const has = (wanted: string) => {
      const focused = document.activeElement;
      const label = (focused as HTMLInputElement | null)?.labels?.[0];
      return (label ?? focused)?.textContent?.trim() === wanted && focused !== document.body;
    };
    await this.#tab.until(has, name);
  }
}
