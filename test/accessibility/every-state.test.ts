/** Each state of the element is reached once in each engine, and looked at from all sides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../src/machine/states.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import { cellsFor, nameOf } from './cells.ts';
import { cutOff, cutOffWhenLarge } from './cut-off.ts';
import { hear } from './hear.ts';
import { inspect } from './inspect.ts';
import { look } from './look.ts';
import { open } from './open.ts';
import { outOfReach } from './out-of-reach.ts';
import { listSnapshots } from './snapshots.ts';
import { states } from './states.ts';
import { Survey } from './survey.ts';

/** The compiler complains when one is missing. */
const steps = Object.keys({
  identify: 0,
  discovering: 0,
  ambiguous: 0,
  choose: 0,
  password: 0,
  pin: 0,
  verifying: 0,
  'change-password': 0,
  activate: 0,
  handoff: 0,
  waiting: 0,
  returning: 0,
  'sso-failed': 0,
  locked: 0,
  'signed-in': 0,
} satisfies Record<Step, 0>);

test('every step is among the states, and every state has a snapshot', async () => {
  assert.deepEqual(new Set(Object.values(states).map(({ step }) => step)), new Set(steps));
  assert.deepEqual((await listSnapshots()).sort(), Object.keys(states).sort());
});

inEachEngine('Every state', (it) => {
  const survey = new Survey();

  it('is reached', async (scene) => {
    const { tab } = scene.visit;
    const begun = performance.now();
    const cells = cellsFor(scene.name);
    for (const [name, state] of Object.entries(states)) {
      await open(scene, state);
      survey.add('snapshot', name, await hear(scene, name));
      survey.add('A-19', `${name}, text at 200 %`, await cutOffWhenLarge(tab));
      survey.add('A-19', `${name}, zoom of 400 %`, await outOfReach(tab, scene.name));
      for (const cell of cells) {
        const where = `${name} (${nameOf(cell)})`;
        const { violations, faint, overflow } = await look(tab, cell);
        survey.add('A-01', where, violations);
        survey.add('A-21', where, faint);
        if (cell.narrow) survey.add('A-20', where, await tab.run(cutOff));
        if (overflow > 0) survey.add('A-19', where, [`${String(overflow)} px too wide`]);
        if (cell.scheme !== 'light') continue;
        const { findings, targets } = await inspect(tab);
        survey.addAll(where, findings);
        survey.measure(targets);
      }
      survey.add('A-25', name, await tab.run(focusAll));
    }
    const count = Object.keys(states).length;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `axe, ${scene.name}: ${String(count)} states × ${String(cells.length)} looks = ` +
        `${String(count * cells.length)} cells, ${String(survey.of('A-01').length)} violations, ${seconds} s`,
    );
    console.log(`${scene.name}, below 44 px: ${survey.small(44).join('; ')}`);
  });

  for (const title of [
    'A-01 leaves axe nothing to find',
    'A-02 has no reference that leads nowhere, and no order of its own for Tab',
    'A-03 tells browsers what each field is for',
    'A-04 has a label to see for each field',
    'A-06 ties each problem to its field, before its hint',
    'A-10 has its live regions, before they have a word to say',
    'A-13 lets people paste, and takes what is pasted whole',
    'A-15 has targets of 24 px and more',
    'A-19 is nowhere wider than a column of 320 px, at 400 % all in reach, at 200 % not cut off',
    'A-20 cuts nothing off when people space their text out',
    'A-21 has text at 7:1, except for accent and problems, which are at 4.5:1 by A-01',
    'A-22 marks a problem by more than its colour',
    'A-23 has one heading and no landmark of the page',
    'A-25 takes the focus of the host to what the step is about',
    'A-27 calls buttons by what is to be read on them',
    'A-28 has the way to help in the same place',
    'A-29 says its language and direction',
  ]) {
    it(title, () => {
      survey.expectNone(title.slice(0, 4));
    });
  }

  it('is heard as its snapshot says', () => {
    survey.expectNone('snapshot');
  });

  it('has something to find for what looks for it', async ({ visit, ...scene }) => {
    await open({ visit, ...scene }, states['identify'] ?? assert.fail());
    await visit.tab.run(() => {
      const field = document.querySelector('login-widget input');
      field?.removeAttribute('id');
      field?.setAttribute('aria-describedby', 'nothing');
      field?.setAttribute('autocomplete', 'email');
      document.querySelector('login-widget [role=status]')?.remove();
    });
    const [cell] = cellsFor('webkit').filter(({ whole }) => whole);
    const { violations } = await look(visit.tab, cell ?? assert.fail());
    assert.match(violations.join(), /label/);
    const { findings } = await inspect(visit.tab);
    for (const rule of ['A-02', 'A-03', 'A-04', 'A-10'] as const) {
      assert.notDeepEqual(findings[rule], [], rule);
    }
  });
});

/** What a host means by the focus of the element: the first field with nothing in it, or what the step says. */
function focusAll(): string[] {
  const widget = document.querySelector('login-widget');
  (document.activeElement as HTMLElement | null)?.blur();
  widget?.focus();
  const focused = document.activeElement;
  const field = 'input, select, [role=heading]';
  return focused?.matches(field) && widget?.contains(focused) ? [] : [focused?.outerHTML ?? 'none'];
}
