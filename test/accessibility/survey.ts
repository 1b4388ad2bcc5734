import assert from 'node:assert/strict';
import type { Target } from './inspect.ts';

/** What was found wrong on the way through all states, by the id of the rule that it breaks. */
export class Survey {
  readonly #findings = new Map<string, string[]>();
  readonly #targets = new Map<string, Target>();
  #places = 0;

  /** @param where The state and its look. */
  add(rule: string, where: string, complaints: readonly string[]): void {
    const found = this.#findings.get(rule) ?? [];
    found.push(...complaints.map((complaint) => `${where}: ${complaint}`));
    this.#findings.set(rule, found);
  }

  addAll(where: string, findings: Readonly<Record<string, readonly string[]>>): void {
    this.#places += 1;
    for (const [rule, complaints] of Object.entries(findings)) this.add(rule, where, complaints);
  }

  /** Keeps the smallest of each kind. */
  measure(targets: readonly Target[]): void {
    for (const target of targets) {
      const known = this.#targets.get(target.name);
      if (!known || least(target) < least(known)) this.#targets.set(target.name, target);
    }
  }

  /** Kinds of targets with a side below a number of CSS px. */
  small(side: number): string[] {
    return [...this.#targets.values()]
      .filter((target) => least(target) < side)
      .map(({ name, width, height }) => `${name} ${String(width)} × ${String(height)}`);
  }

  of(rule: string): readonly string[] {
    return this.#findings.get(rule) ?? [];
  }

  /** @throws With all findings, or when nobody has looked. */
  expectNone(rule: string): void {
    assert.notEqual(this.#places, 0, 'No state was reached.');
    assert.deepEqual(this.of(rule), []);
  }
}

const least = ({ width, height }: Target): number => Math.min(width, height);
